-- Keeps what was made of many streams, of each unless it stands elsewhere by now, its key is destroyed, or a record was redacted since.
--
-- KEYS  1 keys       hash, name -> wrapped key ('' destroyed)
--       2 floors     hash, stream -> how many records it had once one was redacted
--       3 summaries  hash, stream -> "<head>\n<bytes>"
--       then for each stream its records (list of "<id>\n<bytes>")
-- ARGV  for each stream its name, the head, and "<head>\n<bytes>"
-- Returns how many were kept.
local kept = 0
for n = 4, #KEYS do
  local stream, head, summary = ARGV[3 * n - 11], ARGV[3 * n - 10], ARGV[3 * n - 9]
  local length = redis.call('LLEN', KEYS[n])
  local stands = length > 0 and length .. ':' .. string.match(redis.call('LINDEX', KEYS[n], -1), '^[^\n]*') == head
  if stands and redis.call('HGET', KEYS[1], stream) ~= '' and length >= tonumber(redis.call('HGET', KEYS[2], stream) or 0) then
    redis.call('HSET', KEYS[3], stream, summary)
    kept = kept + 1
  end
end
return kept
