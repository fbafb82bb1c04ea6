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
import { hashOf } from '../../database/hash';
import { endOf, type Token } from './markdown';

/** Each list item and each piece of code is a part; beyond that many, the rest stays one text. */
const MAX_PARTS = 1000;
const BOX = /^\[([ xX])\](?=\s)\s*/;

type List = Extract<RunbookBlock, { kind: 'list' }>;

/** Takes Markdown apart where there is something to tick or to copy. */
export class BlockReader {
  readonly #lines: string[];
  readonly #tokens: Token[];
  readonly #stepIds = new Map<string, number>();
  #parts = 0;

  constructor(options: { markdown: string; tokens: Token[] }) {
    this.#lines = options.markdown.split('\n');
    this.#tokens = options.tokens;
  }

  /** The blocks from the token at `start` on. */
  read(start: number): RunbookBlock[] {
    const blocks: RunbookBlock[] = [];
    let text: [from: number, to: number] | undefined;
    const flush = () => {
      if (text) {
        pushText(blocks, this.#lines.slice(...text).join('\n'));
        text = undefined;
      }
    };
    for (let index = start; index < this.#tokens.length; index++) {
      const end = endOf(this.#tokens, index);
      const [from, to] = this.#tokens[index].map ?? [0, 0];
      const special = this.#special(index, end);
      if (special) {
        flush();
        blocks.push(special);
      } else {
        // Together with what is between them: definitions and blank lines.
        text = [text?.[0] ?? from, to];
      }
      index = end;
    }
    flush();
    return blocks;
  }

  /** How many boxes there are to tick, so far. */
  get steps(): number {
    return [...this.#stepIds.values()].reduce((sum, count) => sum + count, 0);
  }

  #special(index: number, end: number): RunbookBlock | undefined {
    const token = this.#tokens[index];
    if (token.type === 'fence' || token.type === 'code_block') {
      this.#parts++;
      return this.#parts > MAX_PARTS ? undefined : codeOf(token);
    }
    const isList =
      token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
    const parts = isList ? partsIn(this.#tokens, index, end) : 0;
    if (parts === 0 || this.#parts + parts > MAX_PARTS) {
      return undefined;
    }
    this.#parts += parts;
    return this.#list(index, end);
  }

  #list(index: number, end: number): List {
    const list: List = { kind: 'list', items: [] };
    const token = this.#tokens[index];
    if (token.type === 'ordered_list_open') {
      list.start = Number(token.attrGet('start') ?? 1);
    }
    for (let at = index + 1; at < end; at++) {
      const itemEnd = endOf(this.#tokens, at);
      list.items.push(this.#item(at, itemEnd));
      at = itemEnd;
    }
    return list;
  }

  #item(index: number, end: number): List['items'][number] {
    const blocks: RunbookBlock[] = [];
    let step: { id: string; done: boolean } | undefined;
    for (let at = index + 1; at < end; at++) {
      const blockEnd = endOf(this.#tokens, at);
      const token = this.#tokens[at];
      const isList = /_list_open$/.test(token.type);
      if (token.type === 'fence' || token.type === 'code_block') {
        blocks.push(codeOf(token));
      } else if (isList && partsIn(this.#tokens, at, blockEnd) > 0) {
        blocks.push(this.#list(at, blockEnd));
      } else if (token.type === 'paragraph_open') {
        const { content } = this.#tokens[at + 1];
        const box = at === index + 1 ? BOX.exec(content) : null;
        const words = box ? content.slice(box[0].length) : content;
        if (box) {
          step = { id: this.#stepId(words), done: box[1] !== ' ' };
        }
        pushText(blocks, words);
      } else {
        pushText(blocks, this.#dedented(at, index));
      }
      at = blockEnd;
    }
    return { ...(step && { step }), blocks };
  }

  /** Lines of a block within an item, as if it stood for itself. */
  #dedented(index: number, itemIndex: number): string {
    const [from, to] = this.#tokens[index].map ?? [0, 0];
    const lines = this.#lines.slice(from, to);
    const [itemFrom] = this.#tokens[itemIndex].map ?? [0, 0];
    if (from === itemFrom && lines.length > 0) {
      // It begins on the line of the bullets; of several on one line, all stand before it.
      lines[0] = lines[0].replace(
        /^(?:\s*(?:[-+*]|\d{1,9}[.)])(?=\s))+\s/,
        marker => ' '.repeat(marker.length),
      );
    }
    const indents = lines
      .filter(line => line.trim() !== '')
      .map(line => line.length - line.trimStart().length);
    // One call with an argument for each line would be too much for the stack.
    const indent = indents.reduce((least, each) => Math.min(least, each), 100);
    return lines.map(line => line.slice(indent)).join('\n');
  }

  /** The same as long as the words are, whatever happens elsewhere. */
  #stepId(words: string): string {
    const id = hashOf(words).slice(0, 12);
    const count = (this.#stepIds.get(id) ?? 0) + 1;
    this.#stepIds.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

/** How many items and pieces of code a list has where it is worth taking apart: 0 where it is not. */
function partsIn(tokens: Token[], index: number, end: number): number {
  let parts = 0;
  let isWorth = false;
  let quotes = 0;
  for (let at = index; at <= end; at++) {
    const { type, content } = tokens[at];
    if (type === 'blockquote_open' || type === 'blockquote_close') {
      quotes += tokens[at].nesting;
    } else if (quotes > 0) {
      // What is quoted stays as it is.
    } else if (type === 'fence' || type === 'code_block') {
      parts++;
      isWorth = true;
    } else if (type === 'list_item_open') {
      parts++;
    } else if (
      type === 'inline' &&
      tokens[at - 2].type === 'list_item_open' &&
      BOX.test(content)
    ) {
      isWorth = true;
    }
  }
  return isWorth ? parts : 0;
}

function codeOf({ info, content }: Token): RunbookBlock {
  const [, language] = /^\s*([\w+#-]{1,30})(?:\s|$)/.exec(info) ?? [];
  return {
    kind: 'code',
    ...(language && { language }),
    text: content.replace(/\n$/, ''),
  };
}

/** Texts that follow each other are one. */
function pushText(blocks: RunbookBlock[], markdown: string): void {
  const last = blocks.at(-1);
  if (markdown.trim() === '') {
    return;
  }
  if (last?.kind === 'text') {
    last.markdown = `${last.markdown}\n\n${markdown}`;
  } else {
    blocks.push({ kind: 'text', markdown });
  }
}
