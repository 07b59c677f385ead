/** Loaded into a bot's process before anything else: its clock is that many milliseconds ahead of the machine's. */
const ahead = Number(process.env.QUORATE_TEST_AHEAD ?? 0);
const machine = Date.now;
Date.now = () => machine() + ahead;
