/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/**
 * IANA names of the time zones that Windows names, for the whole territory, as the Unicode CLDR maps them. Outlook and
 * Exchange write these names, and most of the time the rules of the zone beside them; this is for calendars without.
 */
export const windowsZones: ReadonlyMap<string, string> = new Map([
  ['AUS Central Standard Time', 'Australia/Darwin'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ['Alaskan Standard Time', 'America/Anchorage'],
  ['Arab Standard Time', 'Asia/Riyadh'],
  ['Arabian Standard Time', 'Asia/Dubai'],
  ['Argentina Standard Time', 'America/Buenos_Aires'],
  ['Atlantic Standard Time', 'America/Halifax'],
  ['Central America Standard Time', 'America/Guatemala'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['Central Standard Time', 'America/Chicago'],
  ['Central Standard Time (Mexico)', 'America/Mexico_City'],
  ['China Standard Time', 'Asia/Shanghai'],
  ['E. Australia Standard Time', 'Australia/Brisbane'],
  ['E. South America Standard Time', 'America/Sao_Paulo'],
  ['Eastern Standard Time', 'America/New_York'],
  ['Egypt Standard Time', 'Africa/Cairo'],
  ['FLE Standard Time', 'Europe/Kiev'],
  ['GMT Standard Time', 'Europe/London'],
  ['GTB Standard Time', 'Europe/Bucharest'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['Hawaiian Standard Time', 'Pacific/Honolulu'],
  ['India Standard Time', 'Asia/Calcutta'],
  ['Israel Standard Time', 'Asia/Jerusalem'],
  ['Korea Standard Time', 'Asia/Seoul'],
  ['Mountain Standard Time', 'America/Denver'],
  ['New Zealand Standard Time', 'Pacific/Auckland'],
  ['Newfoundland Standard Time', 'America/St_Johns'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
  ['Pakistan Standard Time', 'Asia/Karachi'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['Russian Standard Time', 'Europe/Moscow'],
  ['SA Pacific Standard Time', 'America/Bogota'],
  ['SE Asia Standard Time', 'Asia/Bangkok'],
  ['Singapore Standard Time', 'Asia/Singapore'],
  ['South Africa Standard Time', 'Africa/Johannesburg'],
  ['Tokyo Standard Time', 'Asia/Tokyo'],
  ['Turkey Standard Time', 'Europe/Istanbul'],
  ['US Mountain Standard Time', 'America/Phoenix'],
  ['W. Australia Standard Time', 'Australia/Perth'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
]);
