import type * as z from 'zod';
import type { Route } from '../../functions/api/route.ts';
import type { confirmSubmission } from '../../functions/api/routes/confirm-submission.ts';
import type { createUpload } from '../../functions/api/routes/create-upload.ts';
import type { createUploadLinks } from '../../functions/api/routes/create-upload-links.ts';
import type { getAreaCell } from '../../functions/api/routes/get-area-cell.ts';
import type { getAreaSummary } from '../../functions/api/routes/get-area-summary.ts';
import type { getCalendar } from '../../functions/api/routes/get-calendar.ts';
import type { getChannels } from '../../functions/api/routes/get-channels.ts';
import type { getCityCell } from '../../functions/api/routes/get-city-cell.ts';
import type { getCityCompliance } from '../../functions/api/routes/get-city-compliance.ts';
import type { getCityFindings } from '../../functions/api/routes/get-city-findings.ts';
import type { getCitySummary } from '../../functions/api/routes/get-city-summary.ts';
import type { getOriginal } from '../../functions/api/routes/get-original.ts';
import type { getRegister } from '../../functions/api/routes/get-register.ts';
import type { getSubmission } from '../../functions/api/routes/get-submission.ts';
import type { getUnitHistory } from '../../functions/api/routes/get-unit-history.ts';
import type { grantException } from '../../functions/api/routes/grant-exception.ts';
import type { listCityAlerts } from '../../functions/api/routes/list-city-alerts.ts';
import type { listCityFilings } from '../../functions/api/routes/list-city-filings.ts';
import type { listPublications } from '../../functions/api/routes/list-publications.ts';
import type { listUnitAlerts } from '../../functions/api/routes/list-unit-alerts.ts';
import type { listUploadLinks } from '../../functions/api/routes/list-upload-links.ts';
import type { muteUnit } from '../../functions/api/routes/mute-unit.ts';
import type { openUploadLink } from '../../functions/api/routes/open-upload-link.ts';
import type { pauseAlerts } from '../../functions/api/routes/pause-alerts.ts';
import type { previewAlerts } from '../../functions/api/routes/preview-alerts.ts';
import type { publishYear } from '../../functions/api/routes/publish-year.ts';
import type { registerUnits } from '../../functions/api/routes/register-units.ts';
import type { remindUnits } from '../../functions/api/routes/remind-units.ts';
import type { revokeException } from '../../functions/api/routes/revoke-exception.ts';
import type { revokeUploadLink } from '../../functions/api/routes/revoke-upload-link.ts';
import type { sendAlertsAgain } from '../../functions/api/routes/send-alerts-again.ts';
import type { sendBackReport } from '../../functions/api/routes/send-back-report.ts';
import type { setCalendar } from '../../functions/api/routes/set-calendar.ts';
import type { setChannels } from '../../functions/api/routes/set-channels.ts';
import type { setReminders } from '../../functions/api/routes/set-reminders.ts';

/** A route as the page asks it: its address, and the types of its schemas. */
export interface Call<Params = unknown, Body = unknown, Answer = unknown> {
  readonly method: Route['method'];
  readonly path: Route['path'];
  /** Never there; it carries the types. */
  readonly types?: { readonly params: Params; readonly body: Body; readonly answer: Answer };
}

export type AnswerOf<C> = C extends Call<infer _P, infer _B, infer A> ? A : never;

function call<R extends Pick<Route, 'params' | 'body' | 'response'>>(
  method: Route['method'],
  path: Route['path'],
): Call<z.output<R['params']>, z.input<R['body']>, z.output<R['response']>> {
  return { method, path };
}

/** The routes that the pages use, under the names they have in `functions/api/routes`; a test holds the two together. */
export const CALLS = {
  createUpload: call<typeof createUpload>('POST', '/v1/uploads'),
  getSubmission: call<typeof getSubmission>('GET', '/v1/submissions/{id}'),
  getOriginal: call<typeof getOriginal>('GET', '/v1/submissions/{id}/file'),
  confirmSubmission: call<typeof confirmSubmission>('POST', '/v1/submissions/{id}/confirmations'),
  sendBackReport: call<typeof sendBackReport>('POST', '/v1/submissions/{id}/return'),
  getUnitHistory: call<typeof getUnitHistory>('GET', '/v1/units/{code}/years/{year}'),
  getCitySummary: call<typeof getCitySummary>('GET', '/v1/cities/{code}/years/{year}/summary'),
  getCityCompliance: call<typeof getCityCompliance>('GET', '/v1/cities/{code}/years/{year}/compliance'),
  getCityCell: call<typeof getCityCell>('GET', '/v1/cities/{code}/years/{year}/cells/{cell}'),
  getAreaSummary: call<typeof getAreaSummary>('GET', '/v1/areas/{code}/years/{year}/summary'),
  getAreaCell: call<typeof getAreaCell>('GET', '/v1/areas/{code}/years/{year}/cells/{cell}'),
  listPublications: call<typeof listPublications>('GET', '/v1/cities/{code}/years/{year}/publications'),
  publishYear: call<typeof publishYear>('POST', '/v1/cities/{code}/years/{year}/publications'),
  getCityFindings: call<typeof getCityFindings>('GET', '/v1/cities/{code}/years/{year}/findings'),
  listCityFilings: call<typeof listCityFilings>('GET', '/v1/cities/{code}/years/{year}/filings'),
  remindUnits: call<typeof remindUnits>('POST', '/v1/cities/{code}/years/{year}/alerts'),
  createUploadLinks: call<typeof createUploadLinks>('POST', '/v1/cities/{code}/years/{year}/links'),
  listUploadLinks: call<typeof listUploadLinks>('GET', '/v1/cities/{code}/years/{year}/links'),
  revokeUploadLink: call<typeof revokeUploadLink>('POST', '/v1/links/{id}/revocation'),
  openUploadLink: call<typeof openUploadLink>('POST', '/v1/link/passes'),
  getCalendar: call<typeof getCalendar>('GET', '/v1/cities/{code}/years/{year}/calendar'),
  setCalendar: call<typeof setCalendar>('PUT', '/v1/cities/{code}/years/{year}/calendar'),
  grantException: call<typeof grantException>('POST', '/v1/cities/{code}/years/{year}/exceptions'),
  revokeException: call<typeof revokeException>(
    'POST',
    '/v1/cities/{code}/years/{year}/exceptions/{unit}/{exception}/revocation',
  ),
  getRegister: call<typeof getRegister>('GET', '/v1/cities/{code}/years/{year}/units'),
  registerUnits: call<typeof registerUnits>('PUT', '/v1/cities/{code}/years/{year}/units'),
  listCityAlerts: call<typeof listCityAlerts>('GET', '/v1/cities/{code}/years/{year}/alerts'),
  sendAlertsAgain: call<typeof sendAlertsAgain>('POST', '/v1/cities/{code}/years/{year}/alerts/again'),
  setReminders: call<typeof setReminders>('PUT', '/v1/cities/{code}/years/{year}/alerts/reminders'),
  listUnitAlerts: call<typeof listUnitAlerts>('GET', '/v1/units/{code}/years/{year}/alerts'),
  previewAlerts: call<typeof previewAlerts>('GET', '/v1/cities/{code}/years/{year}/alerts/preview'),
  pauseAlerts: call<typeof pauseAlerts>('PUT', '/v1/cities/{code}/years/{year}/alerts/pause'),
  muteUnit: call<typeof muteUnit>('PUT', '/v1/cities/{code}/years/{year}/alerts/mute'),
  getChannels: call<typeof getChannels>('GET', '/v1/cities/{code}/years/{year}/channels'),
  setChannels: call<typeof setChannels>('PUT', '/v1/cities/{code}/years/{year}/channels'),
} as const;
