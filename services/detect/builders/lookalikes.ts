/** Values that resemble identifiers and are none: order numbers, builds, hashes, UUIDs, timestamps. For `examples.reject`. */
export const lookalikes = [
  'order_id=8234567890123456',
  'build 20241103.1182.77 took 12:04:31.221',
  'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'trace 3f2504e0-4f89-41d3-9a0c-0305e82c3301 span 00f067aa0ba902b7',
  'ts=1714070400123 took 532 ms',
] as const;
