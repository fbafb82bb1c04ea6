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

import { FakeTool } from './__testUtils__/FakeTool';
import { FactProviders } from './FactProviders';

describe('FactProviders', () => {
  it('refuse names that are taken, or that no rule could say', () => {
    const providers = new FactProviders();
    providers.addFactProvider(new FakeTool('tool'));
    expect(providers.definitions).toMatchObject([{ id: 'tool' }]);
    expect(() => providers.addFactProvider(new FakeTool('tool'))).toThrow(
      "A provider of facts with the id 'tool' was added before",
    );
    expect(() => providers.addFactProvider(new FakeTool('support'))).toThrow(
      'facts of stewardship itself',
    );
    expect(() => providers.addFactProvider(new FakeTool('my-tool'))).toThrow(
      'must be letters, digits and underscores',
    );
    expect(() => providers.addFactProvider(new FakeTool('a', '1 h'))).toThrow(
      "the time to live '1 h'",
    );
    const [fact] = new FakeTool('b').facts;
    expect(() =>
      providers.addFactProvider({
        ...new FakeTool('b'),
        facts: [fact, fact],
        readFacts: async function* none() {},
      }),
    ).toThrow("describes the fact 'coverage'");
    expect(() => providers.refuseSent([{ id: 'tool' }])).toThrow(
      'that a module has added',
    );
    expect(() => providers.refuseSent([{ id: 'costs' }])).toThrow(
      'facts of stewardship itself',
    );
    expect(() => providers.refuseSent([{ id: 'ci' }])).not.toThrow();
  });
});
