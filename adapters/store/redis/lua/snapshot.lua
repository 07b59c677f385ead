-- Keeps a snapshot, unless the stream has one further along its path, the snapshot is of a place the stream does not stand on, or its
-- key is destroyed, or a record was redacted since. KEYS 1 records, 2 the stream's snapshot, 3 keys (hash), 4 floors (hash). ARGV 1 stream, 2 its head, 3 "<head>\n<bytes>". Returns 1 or 0.
local function countIn(head)
  return tonumber(string.match(head, '^(%d+):')) or 0
end

local function isOnPath(head)
  local record = redis.call('LINDEX', KEYS[1], countIn(head) - 1)
  return countIn(head) > 0 and record and string.match(record, '^[^\n]*') == string.match(head, ':(.*)$')
end

if redis.call('HGET', KEYS[3], ARGV[1]) == '' or not isOnPath(ARGV[2]) then return 0 end
if countIn(ARGV[2]) < tonumber(redis.call('HGET', KEYS[4], ARGV[1]) or 0) then return 0 end
-- The head of the one there is, and not all of it: Redis's Lua hashes every byte it is handed.
local kept = string.match(redis.call('GETRANGE', KEYS[2], 0, 255), '^[^\n]*')
if countIn(kept) > countIn(ARGV[2]) and isOnPath(kept) then return 0 end
redis.call('SET', KEYS[2], ARGV[3])
return 1
