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

import type { DefinitionProblem } from '@backstage-stewardship/plugin-stewardship-common';
import type { SourceOutcome } from './askScorecardSource';
import type {
  DefinitionChanges,
  StoredDefinitions,
  StoredSource,
} from './DefinitionStore';
import { ScorecardClaims } from './ScorecardClaims';

/** How often it is noted that a source was read, where nothing else is new. */
const NOTED_MS = 15 * 60_000;
/** How long a source counts that is no longer configured. */
const KEPT_MS = 60 * 60_000;

/**
 * What has to be written. Of the same scorecard in two sources, that of the first one counts. A source that could not be
 * read keeps what it had, and so does one where nobody knows which scorecard a broken document was.
 *
 * One that the configuration does not name any more counts for another hour: while replicas are replaced, two configurations
 * take turns.
 */
export function planDefinitions(options: {
  stored: StoredDefinitions;
  /** In the order of the configuration. */
  outcomes: SourceOutcome[];
  now: Date;
}): DefinitionChanges & {
  /** Of all sources together. */
  problems: DefinitionProblem[];
} {
  const { stored, now } = options;
  const configured = new Set(options.outcomes.map(({ source }) => source));
  const left = stored.sources.filter(({ source }) => !configured.has(source));
  const isKept = ({ attemptedAt }: StoredSource) =>
    Date.parse(attemptedAt) > now.getTime() - KEPT_MS &&
    Date.parse(attemptedAt) < now.getTime() + KEPT_MS;

  const claims = new ScorecardClaims(stored.scorecards);
  const putSources: StoredSource[] = [];
  const problems: DefinitionProblem[] = [];
  let isNews = false;
  for (const outcome of options.outcomes) {
    const before = stored.sources.find(
      ({ source }) => source === outcome.source,
    );
    const after = afterOutcome({
      outcome,
      before,
      claims,
      at: now.toISOString(),
    });
    problems.push(...after.problems);
    const hasOtherProblems = !isSame(after.problems, before?.problems ?? []);
    isNews ||= hasOtherProblems;
    if (
      !before ||
      hasOtherProblems ||
      after.etag !== before.etag ||
      Math.abs(Date.parse(before.attemptedAt) - now.getTime()) >= NOTED_MS
    ) {
      putSources.push(after);
    }
  }
  for (const { source } of left.filter(isKept)) {
    claims.keep(source);
  }
  const removeScorecards = claims.unclaimed();
  const removeSources = left
    .filter(source => !isKept(source))
    .map(({ source }) => source);
  const { putScorecards } = claims;
  return {
    ...{ putScorecards, removeScorecards, putSources, removeSources, problems },
    isNews:
      isNews ||
      putScorecards.length > 0 ||
      removeScorecards.length > 0 ||
      removeSources.length > 0,
  };
}

function afterOutcome(options: {
  outcome: SourceOutcome;
  before: StoredSource | undefined;
  claims: ScorecardClaims;
  at: string;
}): StoredSource {
  const { outcome, before, claims, at } = options;
  const { source } = outcome;
  if (outcome.status !== 'read') {
    const hasAll = claims.keep(source);
    const isFailure = outcome.status === 'failed';
    const readAt = isFailure ? before?.readAt : at;
    return {
      ...{ source, attemptedAt: at },
      ...(readAt !== undefined && { readAt }),
      // Once it can be read again, or has it alone again, it is to say everything again.
      ...(!isFailure && hasAll && before?.etag && { etag: before.etag }),
      problems: isFailure
        ? [{ severity: 'error', path: '', message: outcome.reason }]
        : before?.problems ?? [],
    };
  }
  const lost = claims.take(outcome.scorecards);
  const kept = claims.keepSome(
    source,
    outcome.isPartial ? undefined : outcome.brokenIds,
  );
  return {
    ...{ source, attemptedAt: at, readAt: at },
    ...(!lost.isElsewhere &&
      outcome.etag !== undefined && { etag: outcome.etag }),
    problems: [...outcome.problems, ...lost.problems, ...kept],
  };
}

function isSame(one: DefinitionProblem[], other: DefinitionProblem[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
