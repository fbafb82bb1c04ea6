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

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import request from 'supertest';
import { createApp } from './__testUtils__/createApp';
import { spec } from './openapi.generated';

// A copy from before any router had the chance to change it.
const written = structuredClone(spec);

describe('openapi.yaml', () => {
  it('is generated from the current description', async () => {
    const script = resolve(
      __dirname,
      '../../../../scripts/generate-openapi.mjs',
    );
    await expect(
      promisify(execFile)(process.execPath, [script, '--check']),
    ).resolves.toBeDefined();
  });

  it('filters facets and export as it filters pages', () => {
    const filtersOf = (parameters: readonly { $ref: string }[]) =>
      parameters
        .map(({ $ref }) => $ref.slice($ref.lastIndexOf('/') + 1))
        .filter(
          name =>
            !['orderField', 'limit', 'cursor', 'ifNoneMatch'].includes(name),
        );
    const { paths } = spec;
    const pages = filtersOf(paths['/entities'].get.parameters);
    expect(filtersOf(paths['/entities/facets'].get.parameters)).toEqual(pages);
    expect(filtersOf(paths['/entities/export'].get.parameters)).toEqual(pages);
  });

  it('gives examples that are right', async () => {
    const examples = {
      '/entities': exampleOf(spec.paths['/entities'].get),
      '/entities/facets': exampleOf(spec.paths['/entities/facets'].get),
      '/entities/:kind/:namespace/:name': exampleOf(
        spec.paths['/entities/{kind}/{namespace}/{name}'].get,
      ),
    };
    const byRefs = spec.paths['/entities/by-refs'].post;
    const app = await createApp(
      router => {
        for (const [path, example] of Object.entries(examples)) {
          router.get(path, (_, res) => res.json(example));
        }
        router.post('/entities/by-refs', (_, res) =>
          res.json({ items: [...exampleOf(byRefs).items, null] }),
        );
      },
      { validatorOptions: { validateResponses: true } },
    );

    for (const [path, example] of Object.entries(examples)) {
      const { body } = await request(app).get(path);
      expect(body).toEqual(example);
    }
    const { body } = await request(app)
      .post('/entities/by-refs')
      .send(byRefs.requestBody.content['application/json'].example);
    expect(body).toEqual({ items: [...exampleOf(byRefs).items, null] });
  });

  it('publishes the description as it was written', async () => {
    const app = await createApp(router => {
      router.get('/entities', ({ query }, res) => res.json(query));
    });
    await request(app).get('/entities');
    const { body } = await request(app).get('/openapi.json');
    expect(body).toMatchObject({
      info: { title: 'stewardship' },
      components: { schemas: written.components.schemas },
      paths: written.paths,
    });
  });
});

function exampleOf<T>(operation: {
  responses: { 200: { content: { 'application/json': { example: T } } } };
}): T {
  return operation.responses[200].content['application/json'].example;
}
