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

/** Somebody who has entities, a group or a user. */
export type NoticeParty = {
  ownerRef: string;
  /** Those of `ownerRef` that are meant, the most important first; at least one. */
  entityRefs: string[];
};

/**
 * That a release cycle ends on a day, and whom that concerns. Where an extension moves the end for some entities, the same
 * cycle has one subject for each of its ends.
 */
export type NoticeSubject = {
  product: string;
  productTitle: string;
  cycle: string;
  cycleLabel: string;
  /** `YYYY-MM-DD`, the last day of support, extensions included. */
  endsOn: string;
  /** Owners of what runs on it. */
  owners: NoticeParty[];
  /** Owners of what relies on that, with their own entities. */
  consumers: NoticeParty[];
};
