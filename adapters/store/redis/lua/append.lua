-- Appends that came in together, one after another; each to several streams: all its writes or none. The same append sent again
-- changes nothing, so an unknown outcome is settled by sending it again: its records are known by their ids.
--
-- KEYS  1 due      sorted set, stream -> wake (ms)
--       2 streams  sorted set, every stream with records, all scores 0
--       3 keys     hash, name -> wrapped key ('' destroyed)
--       4 rolls    hash, mailbox -> "<count>:<link>" of what came into it (roll.ts)
--       5 floors   hash, stream -> how many records it had once one was redacted
--       6 unscrubbed  number, grows with each redaction, and there as long as the journal may hold what was redacted
--       7 summaries  hash, stream -> what was made of it
--       then for each append, stream by stream as in ARGV: records (list of "<id>\n<bytes>"); after a 'blind' one's also
--       ids (set: what blind writes brought); after a 'redacting' one's also its snapshot
-- ARGV  1 number of appends; then for each of them its number of streams; then for each stream:
--       name; 'on', 'redacting' (the same, and other bytes for some that stand), 'blind' or 'given' (only looked at);
--       unless blind: the head it must be at, "<count>:<id of the last>" or '';
--       unless given: wake (ms, '' for none), number of records, and for each its id and "<id>\n<bytes>"; of
--       a redacting one then the number of those, and for each its place from 1, its id and "<id>\n<bytes>"
-- Returns a list, for each append 1 appended (now or before) or 0 conflict: a head has moved, or a stream's key is destroyed. Of one
-- append nothing is written before all of it is checked, since Redis does not roll a script back.
local key, arg = 7, 1
local appends, names = {}, {}
local gone, heads = {}, {} -- whose key is destroyed; where a list of records stands, as far as this call knows

local function nextKey()
  key = key + 1
  return KEYS[key]
end

local function nextArg()
  arg = arg + 1
  return ARGV[arg]
end

local function read()
  local one = { stream = nextArg(), how = nextArg(), records = nextKey(), size = 0 }
  if one.how == 'blind' then one.ids = nextKey() else one.head = nextArg() end
  if one.how == 'redacting' then
    one.how, one.snapshot, one.redacts = 'on', nextKey(), {}
  end
  if gone[one.stream] == nil then
    names[#names + 1] = one.stream
    gone[one.stream] = false
  end
  if one.how == 'given' then return one end
  one.wake, one.size, one.first = nextArg(), tonumber(nextArg()), arg + 1
  arg = arg + 2 * one.size
  if one.redacts then
    for r = 1, tonumber(nextArg()) do one.redacts[r] = { n = tonumber(nextArg()), id = nextArg(), bytes = nextArg() } end
  end
  return one
end

local function idIn(record)
  return record and string.match(record, '^[^\n]*')
end

-- How many records a head stands for, nil for one that reads as no head.
local function countIn(head)
  local count = head == '' and 0 or tonumber(string.match(head, '^(%d+):'))
  return count and count < 2 ^ 53 and count or nil
end

-- A list only grows: it stands at a head when it has that last record and none after it. Redis's Lua hashes every byte it is handed, so
-- a record is asked for once.
local function standsAt(list, head)
  if heads[list] ~= nil then return heads[list] == head end
  local count = countIn(head)
  if count == nil then return false end
  local found = redis.call('LRANGE', list, math.max(count - 1, 0), count)
  local stands = #found == math.min(count, 1) and (count == 0 or idIn(found[1]) == string.match(head, ':(.*)$'))
  if stands then heads[list] = head end
  return stands
end

-- Whether this very append was done before: its first decided record stands where it would have been put. Where nothing is decided:
-- whether the mailboxes hold it all.
local function isDone(append)
  local held, decided = 0, false
  for _, one in ipairs(append) do
    if one.how == 'on' and one.size > 0 then
      local count = countIn(one.head)
      return count ~= nil and idIn(redis.call('LINDEX', one.records, count)) == ARGV[one.first]
    end
    decided = decided or one.how == 'on'
  end
  for _, one in ipairs(append) do
    for r = 0, one.size - 1 do
      if redis.call('SISMEMBER', one.ids, ARGV[one.first + 2 * r]) == 0 then return false end
      held = held + 1
    end
  end
  return held > 0 and not decided
end

-- As isMailbox in port.ts.
local function isMailbox(stream)
  return string.sub(stream, 1, 7) == 'person:' or string.sub(stream, 1, 5) == 'team:'
end

-- Counts and links what came into a mailbox, in the order it came.
local function roll(one, records)
  if #records == 0 or not isMailbox(one.stream) then return end
  local kept = redis.call('HGET', KEYS[4], one.stream) or ''
  local count, last = string.match(kept, '^(%d+):(.*)$')
  count, last = tonumber(count or 0), last or ''
  for _, record in ipairs(records) do count, last = count + 1, redis.sha1hex(last .. '\n' .. record) end
  redis.call('HSET', KEYS[4], one.stream, count .. ':' .. last)
end

-- The bytes are written over where they stand, and whatever was folded out of them goes.
local function redact(one)
  for _, record in ipairs(one.redacts) do
    if idIn(redis.call('LINDEX', one.records, record.n - 1)) == record.id then
      redis.call('LSET', one.records, record.n - 1, record.bytes)
    end
  end
  redis.call('HSET', KEYS[5], one.stream, redis.call('LLEN', one.records))
  redis.call('INCR', KEYS[6])
  redis.call('DEL', one.snapshot)
  redis.call('HDEL', KEYS[7], one.stream)
end

local function decided(one)
  local length = 0
  local came = {}
  for r = 0, one.size - 1 do
    came[r + 1] = ARGV[one.first + 2 * r + 1]
    length = redis.call('RPUSH', one.records, came[r + 1])
  end
  roll(one, came)
  if one.redacts then redact(one) end
  if one.size > 0 then heads[one.records] = length .. ':' .. ARGV[one.first + 2 * one.size - 2] end
  if one.size > 0 and one.head == '' then redis.call('ZADD', KEYS[2], 0, one.stream) end
  if one.wake == '' then
    redis.call('ZREM', KEYS[1], one.stream)
  elseif heads[one.records] ~= '' then
    redis.call('ZADD', KEYS[1], one.wake, one.stream)
  end
end

local function blind(one)
  local length, came = 0, {}
  for r = 0, one.size - 1 do
    if redis.call('SADD', one.ids, ARGV[one.first + 2 * r]) == 1 then
      came[#came + 1] = ARGV[one.first + 2 * r + 1]
      length = redis.call('RPUSH', one.records, came[#came])
    end
  end
  if #came == 0 then return end
  roll(one, came)
  heads[one.records] = nil
  if length == #came then redis.call('ZADD', KEYS[2], 0, one.stream) end
  redis.call('ZADD', KEYS[1], 'LT', one.wake, one.stream)
end

local function append(all)
  local moved = false
  for _, one in ipairs(all) do
    if gone[one.stream] then
      if one.how ~= 'given' then return 0 end
      moved = true
    end
    moved = moved or (one.head ~= nil and not standsAt(one.records, one.head))
  end
  if moved then return isDone(all) and 1 or 0 end
  for _, one in ipairs(all) do
    if one.how == 'on' then decided(one) elseif one.how == 'blind' then blind(one) end
  end
  return 1
end

for a = 1, tonumber(ARGV[1]) do
  appends[a] = {}
  for s = 1, tonumber(nextArg()) do appends[a][s] = read() end
end
for first = 1, #names, 1000 do -- Lua unpacks some thousands at most
  local page = redis.call('HMGET', KEYS[3], unpack(names, first, math.min(first + 999, #names)))
  for n, wrapped in ipairs(page) do gone[names[first + n - 1]] = wrapped == '' end
end
for a = 1, #appends do appends[a] = append(appends[a]) end
return appends
