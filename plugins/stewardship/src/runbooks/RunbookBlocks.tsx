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

import type { RunbookBlock } from '@backstage-stewardship/plugin-stewardship-common';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { RunbookMarkdown, type ReadingRules } from './RunbookMarkdown';
import { RunbookStep } from './RunbookStep';
import type { Ticks } from './useTicks';
import classNames from './RunbookBlocks.module.css';

/** The parts of a runbook in the order in which they are read. */
export function RunbookBlocks(props: {
  blocks: RunbookBlock[];
  rules: ReadingRules;
  ticks: Ticks;
}) {
  const { blocks, rules, ticks } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <>
      {blocks.map((block, index) => {
        switch (block.kind) {
          case 'text':
            return (
              <RunbookMarkdown
                key={index}
                text={block.markdown}
                rules={rules}
              />
            );
          case 'code':
            return (
              <CopyableSnippet
                key={index}
                text={block.text}
                label={
                  block.language
                    ? t('runbooks.code.labelWith', {
                        language: block.language,
                      })
                    : t('runbooks.code.label')
                }
                copyLabel={t('runbooks.code.copy')}
              />
            );
          default:
            return (
              <StepList key={index} list={block} rules={rules} ticks={ticks} />
            );
        }
      })}
    </>
  );
}

function StepList(props: {
  list: Extract<RunbookBlock, { kind: 'list' }>;
  rules: ReadingRules;
  ticks: Ticks;
}) {
  const { list, rules, ticks } = props;
  const List = list.start === undefined ? 'ul' : 'ol';
  return (
    <List
      className={classNames.list}
      {...(list.start !== undefined && { start: list.start })}
    >
      {list.items.map((item, index) => (
        <li
          key={item.step?.id ?? index}
          data-step={item.step ? '' : undefined}
          className={classNames.item}
        >
          {item.step ? (
            <StepItem
              step={item.step.id}
              number={(list.start ?? 1) + index}
              blocks={item.blocks}
              rules={rules}
              ticks={ticks}
            />
          ) : (
            <RunbookBlocks blocks={item.blocks} rules={rules} ticks={ticks} />
          )}
        </li>
      ))}
    </List>
  );
}

/** What a step says first is what its box is called. */
function StepItem(props: {
  step: string;
  number: number;
  blocks: RunbookBlock[];
  rules: ReadingRules;
  ticks: Ticks;
}) {
  const { step, number, blocks, rules, ticks } = props;
  const [first, ...others] = blocks;
  const isText = first?.kind === 'text';
  return (
    <RunbookStep
      number={number}
      label={isText && <RunbookMarkdown text={first.markdown} rules={rules} />}
      isTicked={ticks.isTicked(step)}
      onToggle={() => ticks.toggle(step)}
    >
      <RunbookBlocks
        blocks={isText ? others : blocks}
        rules={rules}
        ticks={ticks}
      />
    </RunbookStep>
  );
}
