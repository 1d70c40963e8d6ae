/** What step views draw with, besides the step: texts and classes, facts of the application, the page's own content. */
import type { TemplateResult } from 'lit';
import type { FlowError, SignInStep, SignUpStep } from '../../flows/index.js';
import type { Content } from '../../ui/card.js';
import type { Ui } from '../../ui/context.js';

/** Any step of any flow. */
export type AnyStep = SignInStep | SignUpStep;

/** Facts of the application that a card shows. Empty while they are not known. */
export interface ApplicationFacts {
  readonly name: string;
  readonly logoUrl: string | null;
  readonly supportEmail: string | null;
}

/** The page of the flow beside this one (sign-up for a sign-in, and the other way round). */
export interface OtherFlow {
  readonly href: string;
  /** Opens it in place: in the same dialog, or through the page's router. Absent: the link is followed. */
  readonly open?: (() => void) | undefined;
}

/** The drawing context of one flow element. */
export interface ViewContext {
  readonly ui: Ui;
  readonly application: ApplicationFacts;
  readonly other: OtherFlow | undefined;
  /** The tag itself, for handlers that have to reach into what is drawn. */
  readonly root: HTMLElement;
  /** Content of the page's `<template data-slot>` for this step. */
  slot(name: SlotName): Content | HTMLElement;
  /** A remark of this screen that the server knows nothing of (is the new password good?). Gone with the next screen. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Sets or drops a remark and draws again if it changed. */
  remark(name: string, value: string | undefined): void;
}

/** Places around a step's form that the page can fill. */
export type SlotName = 'before-form' | 'after-form';

/** Draws a step. Pure: everything it shows comes from the step and the context. */
export type StepView<Step> = (step: Step, view: ViewContext) => TemplateResult;

/** The sentence for an error. */
export function sentence(ui: Ui, error: FlowError): string {
  return ui.t.error(error);
}
