-- Where many streams stand, and what was kept of each at that very place.
--
-- KEYS  1 keys       hash, name -> wrapped key ('' destroyed)
--       2 summaries  hash, stream -> "<head>\n<bytes>"
--       then for each stream its records (list of "<id>\n<bytes>")
-- ARGV  for each stream its name, and the head of which the asker has a summary, or ''
-- Returns a list, for each stream: wrapped key or nil; head; the summary or nil.
local answer = {}
for n = 3, #KEYS do
  local stream, had = ARGV[2 * n - 5], ARGV[2 * n - 4]
  local length, head, summary = redis.call('LLEN', KEYS[n]), '', false
  if length > 0 then head = length .. ':' .. string.match(redis.call('LINDEX', KEYS[n], -1), '^[^\n]*') end
  if length > 0 and head ~= had then
    summary = redis.call('HGET', KEYS[2], stream)
    if summary and string.match(summary, '^[^\n]*') ~= head then summary = false end
  end
  answer[#answer + 1] = redis.call('HGET', KEYS[1], stream)
  answer[#answer + 1] = head
  answer[#answer + 1] = summary
end
return answer
