-- Destroys a key for ever. KEYS 1 keys (hash), 2 due (sorted set), 3 the stream's snapshot, 4 summaries (hash). ARGV 1 name. Returns 1.
redis.call('HSET', KEYS[1], ARGV[1], '')
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('DEL', KEYS[3])
redis.call('HDEL', KEYS[4], ARGV[1])
return 1
