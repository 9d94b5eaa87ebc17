import type { Route } from '../route.ts';
import { confirmSubmission } from './confirm-submission.ts';
import { createUpload } from './create-upload.ts';
import { createUploadLinks } from './create-upload-links.ts';
import { downloadAlerts } from './download-alerts.ts';
import { downloadCityReport } from './download-city-report.ts';
import { downloadLedger } from './download-ledger.ts';
import { downloadPublication } from './download-publication.ts';
import { getAreaCell } from './get-area-cell.ts';
import { getAreaSummary } from './get-area-summary.ts';
import { getCalendar } from './get-calendar.ts';
import { getChannels } from './get-channels.ts';
import { getCityCell } from './get-city-cell.ts';
import { getCityCompliance } from './get-city-compliance.ts';
import { getCityFindings } from './get-city-findings.ts';
import { getCitySummary } from './get-city-summary.ts';
import { getOpenApi } from './get-openapi.ts';
import { getOriginal } from './get-original.ts';
import { getPublicationDifference } from './get-publication-difference.ts';
import { getRegister } from './get-register.ts';
import { getSubmission } from './get-submission.ts';
import { getUnitHistory } from './get-unit-history.ts';
import { grantException } from './grant-exception.ts';
import { listCityAlerts } from './list-city-alerts.ts';
import { listCityFilings } from './list-city-filings.ts';
import { listPublications } from './list-publications.ts';
import { listUnitAlerts } from './list-unit-alerts.ts';
import { listUploadLinks } from './list-upload-links.ts';
import { muteUnit } from './mute-unit.ts';
import { openUploadLink } from './open-upload-link.ts';
import { pauseAlerts } from './pause-alerts.ts';
import { previewAlerts } from './preview-alerts.ts';
import { publishYear } from './publish-year.ts';
import { registerUnits } from './register-units.ts';
import { remindUnits } from './remind-units.ts';
import { revokeException } from './revoke-exception.ts';
import { revokeUploadLink } from './revoke-upload-link.ts';
import { sendAlertsAgain } from './send-alerts-again.ts';
import { sendBackReport } from './send-back-report.ts';
import { setCalendar } from './set-calendar.ts';
import { setChannels } from './set-channels.ts';
import { setReminders } from './set-reminders.ts';

/** Every route of the HTTP API. The gateway's routes, the access policy and the documentation follow from this list. */
export const ROUTES: readonly Route[] = [
  createUpload,
  getSubmission,
  getOriginal,
  confirmSubmission,
  sendBackReport,
  getCitySummary,
  getCityCell,
  listCityFilings,
  getCityCompliance,
  getCityFindings,
  downloadLedger,
  downloadCityReport,
  getUnitHistory,
  getAreaSummary,
  getAreaCell,
  publishYear,
  listPublications,
  getPublicationDifference,
  downloadPublication,
  registerUnits,
  getRegister,
  getCalendar,
  setCalendar,
  grantException,
  revokeException,
  remindUnits,
  sendAlertsAgain,
  createUploadLinks,
  listUploadLinks,
  revokeUploadLink,
  openUploadLink,
  listCityAlerts,
  listUnitAlerts,
  previewAlerts,
  downloadAlerts,
  pauseAlerts,
  muteUnit,
  setReminders,
  getChannels,
  setChannels,
  getOpenApi,
];
