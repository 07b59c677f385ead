-- The journals were rewritten. KEYS 1 unscrubbed. ARGV 1 what stood there before they were: something redacted since has made it another. Returns 1 or 0.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
