/**
 * ONNX Runtime (1.30) sends telemetry to its maker unless the environment forbids it, and to tell who runs it matches all of
 * `/proc/self/cmdline` against an expression that recurses for each character: 16 KB of arguments end the process with SIGSEGV.
 * Native code sees what the main thread writes here, not what a worker thread writes to its copy: called before a thread starts.
 */
export function switchTelemetryOff(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}
