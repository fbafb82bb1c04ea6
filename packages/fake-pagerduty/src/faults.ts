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

import type { Response } from 'express';

/** One way to go wrong. */
export type Fault =
  /** Answers with this and nothing else; the body is JSON unless the headers say otherwise. */
  | {
      kind: 'answer';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  /** Takes the request and never answers. */
  | { kind: 'silence' }
  /** Closes the connection without an answer. */
  | { kind: 'reset' }
  /** Sends the first bytes of the right answer, then one byte at a time. */
  | { kind: 'drip'; everyMs: number }
  /** Sends the first half of the right answer, as if it were all. */
  | { kind: 'truncate' }
  /** Gives the first page whatever page is asked for, and says each time that there is more. */
  | { kind: 'stuck' }
  /** Sends `megabytes` of JSON that never gets to the point. */
  | { kind: 'flood'; megabytes: number }
  /** Sends what this makes of the right answer. */
  | { kind: 'change'; change: (body: Record<string, unknown>) => unknown };

/** When something goes wrong. */
export type FaultRule = {
  fault: Fault;
  /** Requests whose path begins so; all of them unless told. */
  path?: string;
  /** How many such requests go well before. */
  after?: number;
  /** How many such requests go wrong; all from then on unless told. */
  times?: number;
};

/** The script of what goes wrong. The first rule that applies counts. */
export class Faults {
  #rules: (FaultRule & { seen: number })[] = [];

  add(...rules: FaultRule[]): void {
    this.#rules.push(...rules.map(rule => ({ ...rule, seen: 0 })));
  }

  clear(): void {
    this.#rules = [];
  }

  /** What goes wrong with this request. */
  next(path: string): Fault | undefined {
    let found: Fault | undefined;
    for (const rule of this.#rules) {
      if (path.startsWith(rule.path ?? '/')) {
        const from = rule.after ?? 0;
        const applies =
          rule.seen >= from && rule.seen < from + (rule.times ?? Infinity);
        rule.seen += 1;
        found = found ?? (applies ? rule.fault : undefined);
      }
    }
    return found;
  }
}

/** Answers with `body`, or with what the fault makes of it. */
export function answerWith(
  response: Response,
  body: Record<string, unknown>,
  fault: Fault | undefined,
): void {
  const text = JSON.stringify(body);
  switch (fault?.kind) {
    case 'answer':
      for (const header of response.getHeaderNames()) {
        response.removeHeader(header);
      }
      response
        .status(fault.status)
        .set({ 'content-type': 'application/json', ...fault.headers })
        .end(fault.body ?? '');
      return;
    case 'silence':
      return;
    case 'reset':
      response.destroy();
      return;
    case 'drip':
      drip(response, text, fault.everyMs);
      return;
    case 'truncate':
      response
        .set('content-type', 'application/json')
        .end(text.slice(0, Math.ceil(text.length / 2)));
      return;
    case 'flood':
      flood(response, fault.megabytes);
      return;
    case 'stuck':
      response.json({ ...body, more: true });
      return;
    case 'change':
      response.json(fault.change(body));
      return;
    default:
      response.json(body);
  }
}

function drip(response: Response, text: string, everyMs: number): void {
  let at = 1;
  response.set('content-type', 'application/json').write(text.slice(0, at));
  const timer = setInterval(() => {
    response.write(text.slice(at, at + 1));
    at += 1;
    if (at >= text.length) {
      clearInterval(timer);
      response.end();
    }
  }, everyMs);
  response.on('close', () => clearInterval(timer));
}

function flood(response: Response, megabytes: number): void {
  const chunk = ' '.repeat(1024 * 1024);
  let left = megabytes;
  response.set('content-type', 'application/json').write('{"filler":"');
  const send = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) {
        response.once('drain', send);
        return;
      }
    }
    response.end('"}');
  };
  send();
}
