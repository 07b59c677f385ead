-- Keeps a key wrapped anew. KEYS 1 keys (hash). ARGV 1 name, 2 wrapped. Returns 1, or 0 when there is no key or a destroyed one.
local kept = redis.call('HGET', KEYS[1], ARGV[1])
if not kept or kept == '' then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
