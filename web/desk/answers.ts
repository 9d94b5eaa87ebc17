import type { AnswerOf, CALLS } from '../api/calls.ts';

export type Compliance = AnswerOf<(typeof CALLS)['getCityCompliance']>;
export type CitySummary = AnswerOf<(typeof CALLS)['getCitySummary']>;
export type UnitHistory = AnswerOf<(typeof CALLS)['getUnitHistory']>;
export type SubmissionAnswer = AnswerOf<(typeof CALLS)['getSubmission']>;
export type CityFilings = AnswerOf<(typeof CALLS)['listCityFilings']>;
export type CityFindings = AnswerOf<(typeof CALLS)['getCityFindings']>;
export type CityCell = AnswerOf<(typeof CALLS)['getCityCell']>;
export type CityCalendar = AnswerOf<(typeof CALLS)['getCalendar']>;
export type CityAlerts = AnswerOf<(typeof CALLS)['listCityAlerts']>;
export type CityChannels = AnswerOf<(typeof CALLS)['getChannels']>;
export type AreaSummary = AnswerOf<(typeof CALLS)['getAreaSummary']>;
export type AreaCell = AnswerOf<(typeof CALLS)['getAreaCell']>;
export type CityPublications = AnswerOf<(typeof CALLS)['listPublications']>;
