-- Reads a stream in one state: from a head that is on the path, else from the snapshot, else from the first record.
--
-- KEYS  1 records   list of "<id>\n<bytes>"
--       2 snapshot  string "<count>:<id>\n<bytes>"
--       3 keys      hash, name -> wrapped key ('' destroyed)
-- ARGV  1 stream, 2 'after' or 'all', 3 count and 4 id of the head
-- Returns a list: wrapped key or nil; number of records; the last record or nil; 'tail' or 'whole'; number of records that came
-- before those returned; the last of them or nil; the snapshot or nil; then the records.
local length = redis.call('LLEN', KEYS[1])

local function record(n)
  return n > 0 and n <= length and redis.call('LINDEX', KEYS[1], n - 1)
end

local function stands(n, id)
  if n == 0 then return true end
  local found = record(n)
  return found and string.sub(found, 1, #id + 1) == id .. '\n'
end

local from, how, snapshot = 0, 'whole', false
if ARGV[2] == 'after' and stands(tonumber(ARGV[3]), ARGV[4]) then
  from, how = tonumber(ARGV[3]), 'tail'
else
  local kept = redis.call('GET', KEYS[2])
  if kept then
    local count, id = string.match(kept, '^(%d+):([^\n]*)\n')
    if count and stands(tonumber(count), id) then from, snapshot = tonumber(count), kept end
  end
end

local answer = { redis.call('HGET', KEYS[3], ARGV[1]), length, record(length), how, from, record(from), snapshot }
if from < length then
  for index, one in ipairs(redis.call('LRANGE', KEYS[1], from, -1)) do answer[7 + index] = one end
end
return answer
