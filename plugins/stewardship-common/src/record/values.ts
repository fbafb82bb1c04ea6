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
 * A day of the week, as written in the record.
 *
 * @public
 */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/**
 * When somebody is there. `weekly` windows are wall-clock times in `timeZone` (an IANA name); a window whose `to` is
 * not after its `from` ends on the following day.
 *
 * @public
 */
export type SupportHours =
  | { kind: 'always' }
  | {
      kind: 'weekly';
      timeZone: string;
      days: Weekday[];
      /** `HH:mm` */
      from: string;
      /** `HH:mm` */
      to: string;
    };

/**
 * Something that a support line may do without asking, because the owner agreed beforehand.
 *
 * @public
 */
export type AllowedAction = {
  title: string;
  /** Id of a runbook of the same record. */
  runbook?: string;
  /** Entity ref of the group or user who agreed. */
  agreedBy?: string;
  /** `YYYY-MM-DD` */
  agreedOn?: string;
};

/**
 * One line of support. Line 1 filters, line 2 acts where it may, line 3 runs the service, line 4 knows the technology.
 *
 * @public
 */
export type SupportLine = {
  line: number;
  name?: string;
  /** Entity ref of the group, user or vendor group. */
  ref?: string;
  hours?: SupportHours;
  scope?: string;
  /** Link to the procedure that the line follows. */
  procedure?: string;
  allowedActions?: AllowedAction[];
  /** ISO 8601 duration */
  respondWithin?: string;
  /** ISO 8601 duration */
  resolveWithin?: string;
};

/**
 * A person or group with a named role beside the one accountable owner.
 *
 * @public
 */
export type Contact = {
  /** For example `deliveryManager`, `stakeholder`, `changeApproval`. */
  role: string;
  /** Entity ref. */
  ref: string;
};

/**
 * One step of the escalation ladder.
 *
 * @public
 */
export type EscalationStep = {
  /** Entity ref. */
  ref: string;
  /**
   * On-call source, for example `pagerduty:PABC123`; several are separated by commas, as in
   * `pagerduty:PABC123,rota:primary`. `onCallSourcesOf` takes them apart.
   */
  onCall?: string;
  channel?: EscalationChannel;
  /** ISO 8601 duration after which the next step is called. */
  respondWithin?: string;
  /** Entity ref of the stand-in. */
  backup?: string;
  contingency?: string;
};

/**
 * How a step of the ladder is reached.
 *
 * @public
 */
export type EscalationChannel =
  | 'pager'
  | 'phone'
  | 'chat'
  | 'email'
  | 'ticket'
  | 'web';

/**
 * How somebody can be reached: for each channel an address of the web, a phone number or an e-mail address.
 *
 * @public
 */
export type Channels = Partial<Record<EscalationChannel, string>>;

/**
 * People who take turns. All times are those of the wall clock in `timeZone`: a hand-over at 09:00 stays at 09:00 when
 * clocks change.
 *
 * @public
 */
export type Rota = {
  id: string;
  title?: string;
  /** Entity refs, in the order of their turns. */
  members: string[];
  /** IANA name. */
  timeZone: string;
  /** First day of the first shift, `YYYY-MM-DD`. */
  startsOn: string;
  /** Time of the hand-over, `HH:mm`. */
  handover: string;
  /** Day of the hand-over, for shifts of whole weeks; the day of the week of `startsOn` unless told. */
  handoverDay?: Weekday;
  /** Length of a shift: ISO 8601 duration of whole weeks, of whole days, or of hours that divide a day. */
  shift: string;
  /** When somebody is on call; always unless told. */
  hours?: SupportHours;
  overrides?: RotaOverride[];
};

/**
 * Somebody who takes over from whoever has the turn.
 *
 * @public
 */
export type RotaOverride = {
  /** Entity ref. */
  ref: string;
  /** `YYYY-MM-DDTHH:mm` in the time zone of the rota. */
  from: string;
  /** `YYYY-MM-DDTHH:mm` in the time zone of the rota; does not belong to it. */
  until: string;
};

/**
 * A procedure for a failure mode.
 *
 * @public
 */
export type Runbook = {
  id?: string;
  title?: string;
  url: string;
  failureModes?: string[];
  /** Names of alerts that lead to it. */
  alerts?: string[];
  /** `YYYY-MM-DD` */
  reviewedOn?: string;
  /** ISO 8601 duration from one review to the next. */
  reviewEvery?: string;
  /** Support lines that may follow it without asking. */
  allowedLines?: number[];
  /** ISO 8601 duration */
  estimatedTime?: string;
  /** Entity ref of a Scaffolder template that does it. */
  template?: string;
};

/**
 * Where runbooks are read, as it is written: `url:` with an address, or `dir:` with a path that is relative to the place
 * of the entity's own file. `alertRules` are Prometheus rules; `techDocs` is what `backstage.io/techdocs-ref` says.
 *
 * @public
 */
export type RunbookPlace = {
  kind: 'folder' | 'alertRules' | 'techDocs';
  target: string;
};

/**
 * A recurring cost that is declared rather than imported.
 *
 * @public
 */
export type DeclaredCost = {
  id: string;
  /** What it is for: `purchase`, `licence`, `supportContract`, `labour`, `capacity`, and `other`, as which any other text counts. */
  kind: string;
  /** 0 says that there is none of this kind. In units of `currency`, as declared; converted to minor units where it is summed. */
  amount: number;
  /** ISO 4217 */
  currency: string;
  per: 'once' | 'month' | 'quarter' | 'year';
  /** `YYYY-MM-DD` */
  from?: string;
  /** `YYYY-MM-DD` */
  to?: string;
};

/**
 * What was bought, what is used, and until when.
 *
 * @public
 */
export type Licence = {
  id: string;
  metric: string;
  entitled?: number;
  used?: number;
  /** `YYYY-MM-DD` */
  measuredOn?: string;
  /** Address of what proves the numbers: a contract, a report. */
  evidence?: string;
  /** `YYYY-MM-DD` */
  renewsOn?: string;
  noticeDays?: number;
};

/**
 * How the cost of something that others depend on is divided among them: in equal parts, by weights of entity refs, or by a
 * number that a fact says of each, such as `usage.requests`. Those without a weight or number bear nothing.
 *
 * @public
 */
export type SharedCost =
  | { by: 'even' }
  | { by: 'weights'; weights: Record<string, number> }
  | { by: 'fact'; fact: string };

/**
 * How to reach a vendor and what it promised. Only on groups of `spec.type: vendor`.
 *
 * @public
 */
export type Vendor = {
  portal?: string;
  phone?: string;
  accountId?: string;
  contractNumber?: string;
  /** `YYYY-MM-DD` */
  contractFrom?: string;
  /** `YYYY-MM-DD` */
  contractUntil?: string;
  noticeDays?: number;
  supportHours?: SupportHours;
  /** Our severity to theirs, for example `{ '1': 'Priority A' }`. */
  severities?: Record<string, string>;
  /** Their severity to an ISO 8601 duration. */
  responseTimes?: Record<string, string>;
};
