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

import { z } from 'zod';
import type {
  CheckDefinition,
  DefinitionProblem,
  ScorecardDefinition,
} from './definition';
import { DefinitionFields } from './DefinitionFields';
import { ownerRef, slug, text } from './definitionFormats';
import { DefinitionReading } from './DefinitionReading';
import { readApplicability } from './readApplicability';
import { checkIdOf, readCheck } from './readCheck';

const MAX_CHECKS = 200;
const MAX_LEVELS = 20;
const MAX_CATEGORIES = 50;

const apiVersion = z.enum(['stewardship.dev/v1']);
const kind = z.enum(['Scorecard']);

/**
 * Reads a scorecard from a document of YAML or JSON. Never throws. What is wrong affects only itself: a check that cannot be
 * judged as it is written is `broken`, one without an id is left out, and the whole scorecard where its head is wrong, or
 * what it is for. What rules mean is not looked at here.
 *
 * @public
 */
export function readScorecard(document: unknown): {
  scorecard?: ScorecardDefinition;
  problems: DefinitionProblem[];
} {
  const reading = new DefinitionReading();
  const scorecard = readDocument(reading, document);
  const { problems } = reading;
  return { ...(scorecard && { scorecard }), problems };
}

function readDocument(
  reading: DefinitionReading,
  document: unknown,
): ScorecardDefinition | undefined {
  const root = DefinitionFields.of(reading, { value: document, path: '' }, [
    'apiVersion',
    'kind',
    'metadata',
    'spec',
  ]);
  if (!root) {
    return undefined;
  }
  root.require('apiVersion', apiVersion);
  root.require('kind', kind);
  const metadata = readPart(reading, root, 'metadata', [
    'name',
    'title',
    'description',
  ]);
  const id = metadata?.require('name', slug);
  const spec = readPart(reading, root, 'spec', [
    'owner',
    'appliesTo',
    'levels',
    'categories',
    'checks',
  ]);
  const appliesTo = spec && readApplicability(reading, spec.place('appliesTo'));
  if (spec && !spec.has('checks')) {
    spec.missing('checks', 'a list of checks');
  }
  if (!metadata || !spec) {
    return undefined;
  }
  const isHeadWrong =
    reading.errors > 0 || !Array.isArray(spec.place('checks').value);

  // Also with a wrong head, so that its author learns of everything at once.
  const title = metadata.read('title', text);
  const description = metadata.read('description', text);
  const owner = spec.read('owner', ownerRef);
  const levels = readSteps(reading, spec, 'levels', MAX_LEVELS);
  const categories = readSteps(reading, spec, 'categories', MAX_CATEGORIES);
  const checks = readChecks(reading, spec, { levels, categories });
  if (isHeadWrong || id === undefined || !appliesTo) {
    return undefined;
  }
  return {
    id,
    title: title ?? id,
    ...(description !== undefined && { description }),
    ...(owner !== undefined && { ownerRef: owner }),
    appliesTo,
    levels,
    categories,
    checks,
  };
}

function readPart(
  reading: DefinitionReading,
  root: DefinitionFields,
  name: string,
  known: string[],
): DefinitionFields | undefined {
  if (!root.has(name)) {
    root.missing(name, `an object with ${known.join(', ')}`);
    return undefined;
  }
  return DefinitionFields.of(reading, root.place(name), known);
}

/** Levels or categories. */
function readSteps(
  reading: DefinitionReading,
  spec: DefinitionFields,
  name: 'levels' | 'categories',
  max: number,
): { id: string; title: string }[] {
  const steps = new Map<string, { id: string; title: string }>();
  for (const item of spec.items(name, max)) {
    const fields = DefinitionFields.of(reading, item, ['id', 'title']);
    const id = fields?.require('id', slug);
    const title = fields?.read('title', text);
    if (id !== undefined && steps.has(id)) {
      const expected = 'an id that is not there yet';
      reading.refuse({ path: `${item.path}.id`, value: id, expected });
    } else if (id !== undefined) {
      steps.set(id, { id, title: title ?? id });
    }
  }
  return [...steps.values()];
}

/** Of checks with the same id, the first one counts: results and answers are kept by it. */
function readChecks(
  reading: DefinitionReading,
  spec: DefinitionFields,
  head: Pick<ScorecardDefinition, 'levels' | 'categories'>,
): CheckDefinition[] {
  const checks: CheckDefinition[] = [];
  const taken = new Set<string>();
  for (const item of spec.items('checks', MAX_CHECKS)) {
    const id = checkIdOf(item);
    if (id !== undefined && taken.has(id)) {
      const expected = 'an id that no check before it has';
      reading.refuse({ path: `${item.path}.id`, value: id, expected });
      continue;
    }
    const check = reading.forCheck(id, () => readCheck(reading, item, head));
    if (check) {
      checks.push(check);
    }
    if (id !== undefined) {
      taken.add(id);
    }
  }
  return checks;
}
