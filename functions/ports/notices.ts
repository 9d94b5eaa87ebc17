import type { Notice } from '../../shared/compliance/notice.ts';

export interface Notices {
  publish(notice: Notice): Promise<void>;
}
