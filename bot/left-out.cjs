// Stands in for a library that is loaded and never used (prepare-node.mjs): whatever should use it after all fails at once, on nothing.
module.exports = {};
