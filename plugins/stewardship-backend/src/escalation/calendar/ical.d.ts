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

/*
 * The parts of ical.js that are used here. The types that come with it do not compile where libraries are checked too:
 * one of its classes overrides an accessor by a property. tsconfig.json puts this in their place.
 */
declare class Component {
  constructor(jCal: unknown[]);
  getFirstProperty(name: string): Property | null;
  getAllProperties(name: string): Property[];
  getFirstPropertyValue(name: string): unknown;
}

declare class Property {
  getFirstValue(): unknown;
  getValues(): unknown[];
  getParameter(name: string): string | string[] | undefined;
}

declare class Timezone {
  constructor(component: Component);
  static readonly utcTimezone: Timezone;
  readonly tzid: string;
  /** In seconds. */
  utcOffset(time: Time): number;
}

declare class Time {
  static fromData(data: {
    year: number;
    month: number;
    day: number;
    hour: number;
    minute: number;
    second: number;
  }): Time;
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly isDate: boolean;
  zone: Timezone;
  convertToZone(zone: Timezone): Time;
  toString(): string;
}

declare class Duration {
  toSeconds(): number;
}

declare class Period {
  readonly start: Time;
}

declare class Recur {
  readonly freq: string;
  readonly interval: number;
  readonly count: number | null;
  until: Time | null;
  /** `BYDAY` and the like. */
  readonly parts: Record<string, unknown[]>;
  toString(): string;
}

declare class RecurIterator {
  constructor(options: { rule: Recur; dtstart: Time });
  next(): Time | null;
  /** Called for each time that it looks at. */
  check_contracting_rules(): boolean;
}

declare namespace ICAL {
  export { Component, Duration, Period, Property, Recur, RecurIterator };
  export { Time, Timezone };
  /** A component as text, as jCal. Throws where it is none. */
  export function parse(text: string): unknown[];
}

export default ICAL;
