-- Reads a stream in one state: from a head that is on the path, else from the snapshot, else from the first record.
--
-- KEYS  1 records   list of "<id>\n<bytes>"
--       2 snapshot  string "<head>\n<bytes>"
--       3 keys      hash, name -> wrapped key ('' destroyed)
--       4 due       sorted set, stream -> wake (ms)
--       5 rolls     hash, mailbox -> "<count>:<link>"
-- ARGV  1 stream, 2 'after' or 'all', 3 that head, "<count>:<id of the last>" or ''
-- Returns a list: wrapped key or nil; head; 'tail' or 'whole'; the head before the records returned; the snapshot or nil; the wake or
-- nil; the roll or nil; then the records.
local length = redis.call('LLEN', KEYS[1])

local function headAt(count)
  if count == 0 then return '' end
  return count .. ':' .. string.match(redis.call('LINDEX', KEYS[1], count - 1), '^[^\n]*')
end

local head = headAt(length)

-- How many records a head stands for, nil for one that is not on the path.
local function countIn(asked)
  if asked == '' then return 0 end
  if asked == head then return length end
  local count = tonumber(string.match(asked, '^(%d+):'))
  return count and count > 0 and count <= length and headAt(count) == asked and count or nil
end

local how, snapshot, from = 'tail', false, nil
if ARGV[2] == 'after' then from = countIn(ARGV[3]) end
if from == nil then
  how, from = 'whole', 0
  local kept = redis.call('GET', KEYS[2])
  local count = kept and countIn(string.match(kept, '^[^\n]*'))
  if count and count > 0 then from, snapshot = count, kept end
end

local answer = { redis.call('HGET', KEYS[3], ARGV[1]), head, how, from == length and head or headAt(from), snapshot,
  redis.call('ZSCORE', KEYS[4], ARGV[1]), redis.call('HGET', KEYS[5], ARGV[1]) }
if from < length then
  for index, one in ipairs(redis.call('LRANGE', KEYS[1], from, -1)) do answer[7 + index] = one end
end
return answer
