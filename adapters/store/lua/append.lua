-- Appends to several streams: all writes or none. The same append sent again changes nothing, so an unknown outcome is settled by
-- sending it again: its records are known by their ids.
--
-- KEYS  1 due      sorted set, stream -> wake (ms)
--       2 streams  sorted set, every stream with records, all scores 0
--       3 keys     hash, name -> wrapped key ('' destroyed)
--       then two for each write: records (list of "<id>\n<bytes>"), ids (set: what blind writes brought)
-- ARGV  1 number of writes; then for each write, in the same order:
--       stream, 'on', 'blind' or 'given' (only looked at), count and id of the head it must be at, wake (ms, '' for none), number of
--       records; then an id and bytes for each record
-- Returns 1 appended (now or before), 0 conflict: a head has moved, or a stream's key is destroyed. Nothing is written before all
-- is checked, since Redis does not roll a script back.
local writes, at, own, decided = {}, 2, nil, false
for w = 1, tonumber(ARGV[1]) do
  local write = {
    stream = ARGV[at], blind = ARGV[at + 1] == 'blind', given = ARGV[at + 1] == 'given', count = tonumber(ARGV[at + 2]),
    id = ARGV[at + 3], wake = ARGV[at + 4], size = tonumber(ARGV[at + 5]), first = at + 6,
    records = KEYS[2 + 2 * w], ids = KEYS[3 + 2 * w],
  }
  at = write.first + 2 * write.size
  writes[w] = write
  if own == nil and not write.blind and write.size > 0 then own = write end
  decided = decided or not (write.blind or write.given)
end

local function has(list, index, id)
  local record = redis.call('LINDEX', list, index)
  return record and string.sub(record, 1, #id + 1) == id .. '\n'
end

local conflict = false
for _, write in ipairs(writes) do
  if redis.call('HGET', KEYS[3], write.stream) == '' then
    if not write.given then return 0 end
    conflict = true
  end
  write.length = redis.call('LLEN', write.records)
  if not write.blind and (write.length ~= write.count or (write.count > 0 and not has(write.records, -1, write.id))) then
    conflict = true
  end
end

-- Whether this very append was done before: its first decided record stands where it would have been put. Where nothing is decided:
-- whether the mailboxes hold it all.
local function done()
  if own then return has(own.records, own.count, ARGV[own.first]) end
  local held = 0
  for _, write in ipairs(writes) do
    for r = 0, write.size - 1 do
      if redis.call('SISMEMBER', write.ids, ARGV[write.first + 2 * r]) == 0 then return false end
      held = held + 1
    end
  end
  return held > 0 and not decided
end

if conflict then return done() and 1 or 0 end

for _, write in ipairs(writes) do
  local added = 0
  for r = 0, write.size - 1 do
    local id = ARGV[write.first + 2 * r]
    if not write.blind or redis.call('SADD', write.ids, id) == 1 then
      redis.call('RPUSH', write.records, id .. '\n' .. ARGV[write.first + 2 * r + 1])
      added = added + 1
    end
  end
  if write.length == 0 and added > 0 then redis.call('ZADD', KEYS[2], 0, write.stream) end
  if write.given then
    -- nothing of it changes
  elseif write.blind then
    if added > 0 then redis.call('ZADD', KEYS[1], 'LT', write.wake, write.stream) end
  elseif write.wake == '' then
    redis.call('ZREM', KEYS[1], write.stream)
  elseif write.length + added > 0 then
    redis.call('ZADD', KEYS[1], write.wake, write.stream)
  end
end
return 1
