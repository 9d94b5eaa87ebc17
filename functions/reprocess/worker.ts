/** A file is taken again in the same kind of worker as it was taken first. */
import '../process-report/worker.ts';
