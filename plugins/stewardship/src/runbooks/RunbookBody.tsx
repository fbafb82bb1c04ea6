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

import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
} from 'react';
import { Text } from '@backstage/ui';
import type {
  RunbookContent,
  RunbookDetails,
  RunbookInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { RunbookBlocks } from './RunbookBlocks';
import { runbookAddresses, withoutFragment } from './runbookAddresses';
import { safeImage, safeLink } from './safeLink';
import { StepProgress } from './StepProgress';
import { withoutTitle } from './markdownText';
import { useTemplatePage } from './useTemplatePage';
import { useTicks } from './useTicks';
import classNames from './RunbookBody.module.css';

/** What is written in a runbook, with boxes to tick. Mount it anew for other words. */
export function RunbookBody(props: {
  details: RunbookDetails;
  body: RunbookContent;
  items: RunbookInPicture[];
  onOpen: (id: string) => void;
}) {
  const { details, body, items, onOpen } = props;
  const { id, title, imageHosts } = details;
  const { baseUrl, definitions, hash } = body;
  const { t } = useTexts(stewardshipTranslationRef);
  const templatePage = useTemplatePage();
  const ticks = useTicks({ id, hash, blocks: body.blocks });
  const known = useMemo(() => runbookAddresses(items), [items]);
  const words = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState(0);

  const blocks = useMemo(() => {
    const [first, ...others] = body.blocks;
    return first?.kind === 'text'
      ? [{ ...first, markdown: withoutTitle(first.markdown, title) }, ...others]
      : body.blocks;
  }, [body.blocks, title]);
  const rules = useMemo(
    () => ({
      definitions,
      linkTo: (href: string) => safeLink({ href, baseUrl, templatePage }),
      imageFrom: (src: string) =>
        safeImage({ src, baseUrl, hosts: imageHosts }),
    }),
    [definitions, baseUrl, templatePage, imageHosts],
  );

  useLayoutEffect(() => {
    const images = words.current?.querySelectorAll('img:not([src^="http"])');
    setHidden(images?.length ?? 0);
  }, [blocks, rules]);

  function openKnown(event: MouseEvent) {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest('a') : undefined;
    const other = link && known.get(withoutFragment(link.href));
    if (other && !ctrlKey && !metaKey && !shiftKey) {
      event.preventDefault();
      onOpen(other);
    }
  }

  return (
    <Section title={t('runbooks.panel.document')} headingLevel={3}>
      {ticks.total > 0 && <StepProgress ticks={ticks} />}
      {body.blocks.length === 0 && (
        <Text as="p" variant="body-medium">
          {t('runbooks.panel.empty')}
        </Text>
      )}
      {/* The links in it are what is pressed, with the keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div ref={words} className={classNames.words} onClick={openKnown}>
        <RunbookBlocks blocks={blocks} rules={rules} ticks={ticks} />
      </div>
      {hidden > 0 && (
        <Text as="p" variant="body-small" className={classNames.hidden}>
          {t('runbooks.panel.hiddenImages', { count: hidden })}
        </Text>
      )}
    </Section>
  );
}
