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

import { MarkdownContent } from '@backstage/core-components';
import { markdownForPanel } from './markdownText';
import classNames from './RunbookMarkdown.module.css';

/** What is done with what somebody wrote. */
export type ReadingRules = {
  /** Link definitions of the whole document. */
  definitions: string;
  /** Empty where the link is not followed. */
  linkTo: (href: string) => string;
  /** Empty where the image is not shown. */
  imageFrom: (src: string) => string;
};

/** Markdown without anything that runs, leads astray or calls home. */
export function RunbookMarkdown(props: { text: string; rules: ReadingRules }) {
  const { text, rules } = props;
  return (
    <MarkdownContent
      className={classNames.markdown}
      content={markdownForPanel(`${text}\n\n${rules.definitions}`)}
      dialect="gfm"
      linkTarget="_blank"
      transformLinkUri={rules.linkTo}
      transformImageUri={rules.imageFrom}
    />
  );
}
