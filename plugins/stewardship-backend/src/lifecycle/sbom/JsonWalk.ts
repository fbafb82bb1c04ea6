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

import { Tokenizer, TokenType } from '@streamparser/json';
import { JsonTokenLengths } from './JsonTokenLengths';

/** The value of a token that is not a list or an object. */
export type JsonLeaf = string | number | boolean | null;

/** Told what is in a document, in the order in which it is written. Nothing is kept for it. */
export interface JsonVisitor {
  /** A list or an object begins: the value of `key`, where it is in an object. */
  begin(kind: 'list' | 'object', key: string | undefined): void;
  end(): void;
  leaf(value: JsonLeaf, key: string | undefined): void;
}

/** Why a document cannot be read, in plain words. */
export class JsonWalkError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JsonWalkError';
  }
}

type Awaited =
  | 'value'
  | 'valueOrEnd'
  | 'keyOrEnd'
  | 'key'
  | 'colon'
  | 'commaOrEnd'
  | 'nothing';

/** Walks through a JSON document of any size, piece by piece, without building anything of it. */
export class JsonWalk {
  readonly #depth: number;
  readonly #lengths = new JsonTokenLengths();
  readonly #tokenizer: Tokenizer;
  readonly #visitor: JsonVisitor;
  /** Of the lists and objects around, whether each is a list. */
  readonly #around: boolean[] = [];
  #awaited: Awaited = 'value';
  #key: string | undefined;

  constructor(options: {
    visitor: JsonVisitor;
    /** How deep lists and objects may be in each other. */
    depth: number;
  }) {
    this.#depth = options.depth;
    this.#visitor = options.visitor;
    this.#tokenizer = new Tokenizer({ stringBufferSize: 16 * 1024 });
    this.#tokenizer.onToken = ({ token, value, offset }) =>
      this.#take(token, value, offset);
    this.#tokenizer.onError = error => {
      // Its words speak of characters and states.
      throw error instanceof JsonWalkError
        ? error
        : new JsonWalkError('it is not JSON in UTF-8');
    };
  }

  /** Throws a `JsonWalkError` where it is not JSON, and whatever the visitor throws. */
  write(bytes: Uint8Array): void {
    const tooLong = this.#lengths.measure(bytes);
    // What is wrong before it comes first, whatever the pieces are.
    this.#tokenizer.write(tooLong ? bytes.subarray(0, tooLong.at) : bytes);
    if (tooLong) {
      throw new JsonWalkError(tooLong.reason);
    }
  }

  /** Throws a `JsonWalkError` where there should be more. */
  end(): void {
    if (this.#awaited !== 'nothing') {
      throw new JsonWalkError('it ends before its end');
    }
  }

  #take(token: TokenType, value: unknown, offset: number): void {
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.#begin(token === TokenType.LEFT_BRACKET, offset);
        break;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.#end(token === TokenType.RIGHT_BRACKET, offset);
        break;
      case TokenType.COLON:
        this.#expect(['colon'], offset);
        this.#awaited = 'value';
        break;
      case TokenType.COMMA:
        this.#expect(['commaOrEnd'], offset);
        this.#awaited = this.#around.at(-1) ? 'value' : 'key';
        break;
      default:
        this.#leaf(value as JsonLeaf, offset);
    }
  }

  #leaf(value: JsonLeaf, offset: number): void {
    if (this.#awaited === 'key' || this.#awaited === 'keyOrEnd') {
      if (typeof value !== 'string') {
        throw notJson(offset);
      }
      this.#key = value;
      this.#awaited = 'colon';
      return;
    }
    this.#expect(['value', 'valueOrEnd'], offset);
    this.#visitor.leaf(value, this.#keyOfValue());
    this.#afterValue();
  }

  #begin(isList: boolean, offset: number): void {
    this.#expect(['value', 'valueOrEnd'], offset);
    if (this.#around.length >= this.#depth) {
      throw new JsonWalkError(`it goes deeper than ${this.#depth} levels`);
    }
    this.#visitor.begin(isList ? 'list' : 'object', this.#keyOfValue());
    this.#around.push(isList);
    this.#awaited = isList ? 'valueOrEnd' : 'keyOrEnd';
  }

  #end(isList: boolean, offset: number): void {
    this.#expect([isList ? 'valueOrEnd' : 'keyOrEnd', 'commaOrEnd'], offset);
    if (this.#around.pop() !== isList) {
      throw notJson(offset);
    }
    this.#visitor.end();
    this.#afterValue();
  }

  #afterValue(): void {
    this.#awaited = this.#around.length > 0 ? 'commaOrEnd' : 'nothing';
  }

  #keyOfValue(): string | undefined {
    return this.#around.at(-1) === false ? this.#key : undefined;
  }

  #expect(awaited: Awaited[], offset: number): void {
    if (!awaited.includes(this.#awaited)) {
      throw notJson(offset);
    }
  }
}

function notJson(offset: number): JsonWalkError {
  return new JsonWalkError(`it is not JSON from its byte ${offset + 1} on`);
}
