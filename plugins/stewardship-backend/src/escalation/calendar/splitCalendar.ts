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

import type { Pacer } from './Pacer';

const LINES_PER_LOOK = 500;
const MAX_EVENT = 100_000;

/** A calendar in pieces, each of which can be wrong without spoiling the others. */
export type CalendarParts = {
  title?: string;
  /** As in `X-WR-TIMEZONE`. */
  timeZone?: string;
  /** `VEVENT` components as text, without what is nested in them. */
  events: string[];
  /** `VTIMEZONE` components as text. */
  zones: string[];
  problems: string[];
};

/** A calendar in pieces, or why a text is none. */
export type SplitCalendar =
  | { status: 'read'; parts: CalendarParts }
  | { status: 'truncated' }
  | { status: 'noCalendar'; looksLike: 'nothing' | 'webPage' | 'other' };

/** Takes the text of an iCalendar file apart without reading what its lines say. */
export async function splitCalendar(options: {
  text: string;
  pacer: Pacer;
}): Promise<SplitCalendar> {
  const { text, pacer } = options;
  if (!/^BEGIN:VCALENDAR\s*$/im.test(text)) {
    return { status: 'noCalendar', looksLike: kindOf(text) };
  }
  const parts: CalendarParts = { events: [], zones: [], problems: [] };
  let block: { kind: 'VEVENT' | 'VTIMEZONE'; lines: string[] } | undefined;
  let size = 0;
  // What is inside of an event, such as an alarm, has lines that look like those of the event.
  const nested: string[] = [];
  let isWhole = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (index % LINES_PER_LOOK === 0 && pacer.isDue) {
      await pacer.rest();
    }
    const [edge, kind] = edgeOf(line);
    if (!block) {
      if (edge === 'BEGIN' && (kind === 'VEVENT' || kind === 'VTIMEZONE')) {
        block = { kind, lines: [line] };
        size = 0;
      } else if (edge === 'END' && kind === 'VCALENDAR') {
        isWhole = true;
      } else if (!edge) {
        readProperty(line, parts);
      }
      continue;
    }
    if (
      (edge === 'BEGIN' && kind === 'VEVENT') ||
      (edge === 'END' && kind === 'VCALENDAR')
    ) {
      parts.problems.push('An event has no end and is left out.');
      isWhole = edge === 'END';
      block = isWhole ? undefined : { kind: 'VEVENT', lines: [line] };
      nested.length = 0;
      size = 0;
      continue;
    }
    if (edge === 'END' && kind === block.kind && nested.length === 0) {
      finish(block, [...block.lines, line], size, parts);
      block = undefined;
      continue;
    }
    if (edge === 'BEGIN') {
      nested.push(kind ?? '');
    }
    if (block.kind === 'VTIMEZONE' || nested.length === 0) {
      size += line.length;
      if (size <= MAX_EVENT) {
        block.lines.push(line);
      }
    }
    if (edge === 'END') {
      nested.pop();
    }
  }
  return isWhole ? { status: 'read', parts } : { status: 'truncated' };
}

/** `BEGIN` or `END` of what, where a line is such. */
function edgeOf(line: string): [edge?: string, kind?: string] {
  const found = /^(BEGIN|END):([A-Z0-9-]+)\s*$/i.exec(line);
  return found ? [found[1].toUpperCase(), found[2].toUpperCase()] : [];
}

function finish(
  block: { kind: 'VEVENT' | 'VTIMEZONE' },
  lines: string[],
  size: number,
  parts: CalendarParts,
): void {
  if (size > MAX_EVENT) {
    parts.problems.push(
      `An event has more than ${MAX_EVENT} characters and is left out.`,
    );
  } else if (block.kind === 'VEVENT') {
    parts.events.push(lines.join('\r\n'));
  } else {
    parts.zones.push(lines.join('\r\n'));
  }
}

function readProperty(line: string, parts: CalendarParts): void {
  const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
  switch (name?.toLocaleUpperCase('en-US')) {
    case 'X-WR-CALNAME':
    case 'NAME':
      parts.title ??= value.replace(/\\([,;\\])/g, '$1').trim();
      break;
    case 'X-WR-TIMEZONE':
      parts.timeZone ??= value.trim();
      break;
    default:
  }
}

function kindOf(text: string): 'nothing' | 'webPage' | 'other' {
  const start = text.slice(0, 2_000).trim();
  if (start === '') {
    return 'nothing';
  }
  return /^<(!doctype|html|\?xml|head|body)/i.test(start) ? 'webPage' : 'other';
}
