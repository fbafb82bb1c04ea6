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

import type { JSX } from 'react';
import {
  useTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';

type Messages = { [key in string]: string };

/** What i18next appends to the key of a text that has a form for each number. */
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Keys as they are asked for, without the form. */
type TextKey<Key> = Key extends `${infer Base}_${Form}` ? Base : Key;

/** The text of a key, in the forms that every text with forms has. */
type TextOf<M extends Messages, Key extends string> = Key extends keyof M
  ? M[Key]
  : `${Key}_other` extends keyof M
  ? M[`${Key}_other`] | M[`${Key}_one` & keyof M]
  : never;

/** Texts in which nothing is to be put. */
type PlainKey<M extends Messages> = {
  [Key in keyof M & string]: Key extends `${string}_${Form}`
    ? never
    : M[Key] extends `${string}{{${string}`
    ? never
    : Key;
}[keyof M & string];

/** What stands in braces, such as `name` or `count, number`. */
type Placeholder<Text> = Text extends `${string}{{${infer Inner}}}${infer Rest}`
  ? Trimmed<Inner> | Placeholder<Rest>
  : never;

type Trimmed<Text extends string> = Text extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : Text extends `${infer Rest} `
  ? Trimmed<Rest>
  : Text;

type NameOf<Asked extends string> = Asked extends `${infer Name},${string}`
  ? Trimmed<Name>
  : Asked;

/** By the format that a placeholder names. */
type ValueOf<
  Asked extends string,
  Value,
> = Asked extends `${string},${string}number${string}`
  ? number
  : Asked extends `${string},${string}list${string}`
  ? readonly string[]
  : Value;

type ValuesOf<Asked extends string, Value> = {
  [Each in Asked as Exclude<NameOf<Each>, 'count'>]: ValueOf<Each, Value>;
};

type ValuesAndCount<Asked extends string, Value> = {
  [Each in Asked | 'count' as NameOf<Each>]: Each extends 'count'
    ? number
    : ValueOf<Each, Value>;
};

/**
 * Values as options of their own, or where they cannot be taken for options of i18next. A text that is not there
 * under its bare key has forms for numbers, for which i18next finds the number among the options only. The compiler works this out for all keys at once, so nothing here may look through
 * all keys for one of them.
 */
type Options<M extends Messages, Key extends string, Value> = Key extends string
  ? Key extends keyof M
    ?
        | ValuesOf<Placeholder<TextOf<M, Key>>, Value>
        | { replace: ValuesOf<Placeholder<TextOf<M, Key>>, Value> }
    : ValuesAndCount<Placeholder<TextOf<M, Key>>, Value>
  : never;

type TextFunction<M extends Messages> = {
  (key: PlainKey<M>): string;
  <Key extends TextKey<keyof M> & string>(
    key: Key,
    options: Options<M, Key, string | number>,
  ): string;
  /** With an element among the values the text is one, too. */
  <Key extends TextKey<keyof M> & string>(
    key: Key,
    options: Options<M, Key, string | number | JSX.Element>,
  ): JSX.Element;
};

/**
 * The texts of a translation reference. It is `useTranslationRef` with types that check the same for what these plugins use,
 * keys and the values in their texts, but not texts within texts: to check each call against all texts, as the original does
 * for those, takes the compiler minutes where there are many.
 */
export function useTexts<M extends Messages>(
  ref: TranslationRef<string, M>,
): { t: TextFunction<M> } {
  const { t } = useTranslationRef(ref);
  // The types of the original cannot be compared before its messages are known.
  return { t: t as unknown as TextFunction<M> };
}
