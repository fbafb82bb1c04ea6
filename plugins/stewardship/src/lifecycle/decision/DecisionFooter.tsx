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

import { useEffect, useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import classNames from './DecisionFooter.module.css';

/** What one can do in the dialog; what would lose something is asked twice. */
export function DecisionFooter(props: {
  mayDecide: boolean;
  hasDecision: boolean;
  /** Somebody else has decided while this was being written. */
  replacesTheirs: boolean;
  isPending: boolean;
  isLeaving: boolean;
  onClose: () => void;
  onStay: () => void;
  onSave: () => void;
  onWithdraw: () => void;
}) {
  const { mayDecide, hasDecision, replacesTheirs } = props;
  const { isPending, isLeaving } = props;
  const { onClose, onStay, onSave, onWithdraw } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const [isWithdrawing, setIsWithdrawing] = useState(false);

  if (isLeaving) {
    return (
      <Question
        key="discard"
        text={t('lifecycle.decision.discard.question')}
        confirm={t('lifecycle.decision.discard.confirm')}
        refuse={t('lifecycle.decision.discard.keep')}
        onConfirm={onClose}
        onRefuse={onStay}
      />
    );
  }
  if (isWithdrawing) {
    return (
      <Question
        key="withdraw"
        text={t('lifecycle.decision.withdraw.question')}
        confirm={t('lifecycle.decision.withdraw.confirm')}
        refuse={t('lifecycle.decision.withdraw.keep')}
        onConfirm={() => {
          setIsWithdrawing(false);
          onWithdraw();
        }}
        onRefuse={() => setIsWithdrawing(false)}
      />
    );
  }
  if (!mayDecide) {
    return (
      <Button size="small" variant="secondary" onPress={onClose}>
        {t('lifecycle.decision.close')}
      </Button>
    );
  }
  return (
    <>
      {hasDecision && (
        <Button
          size="small"
          variant="tertiary"
          className={classNames.withdraw}
          isDisabled={isPending}
          onPress={() => setIsWithdrawing(true)}
        >
          {t('lifecycle.decision.withdraw.button')}
        </Button>
      )}
      <Button size="small" variant="secondary" onPress={onClose}>
        {t('lifecycle.decision.cancel')}
      </Button>
      <Button
        size="small"
        variant="primary"
        isPending={isPending}
        onPress={onSave}
      >
        {replacesTheirs
          ? t('lifecycle.decision.replace')
          : t('lifecycle.decision.save')}
      </Button>
    </>
  );
}

/** The harmless answer has the focus, and is the one that stands out. */
function Question(props: {
  text: string;
  confirm: string;
  refuse: string;
  onConfirm: () => void;
  onRefuse: () => void;
}) {
  const refuse = useRef<HTMLButtonElement>(null);
  useEffect(() => refuse.current?.focus(), []);
  return (
    <>
      <span role="alert" className={classNames.question}>
        {props.text}
      </span>
      <Button
        ref={refuse}
        size="small"
        variant="primary"
        onPress={props.onRefuse}
      >
        {props.refuse}
      </Button>
      <Button size="small" variant="secondary" onPress={props.onConfirm}>
        {props.confirm}
      </Button>
    </>
  );
}
