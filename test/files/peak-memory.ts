import { readFileSync } from 'node:fs';

/**
 * Peak memory of this process in MB. Where the system tells it, that of this program alone: the peak of
 * `resourceUsage` begins with that of the process that started it.
 */
export function peakMegabytes(): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak) return Number(peak) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
