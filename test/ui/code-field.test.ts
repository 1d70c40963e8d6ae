/** The code field: one input, any way of typing, one submission. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { codeField, digitsOf, setCode, type CodeFieldProps } from '../../src/ui/index.js';
import { mount, type, type Scene } from './scene.js';

async function mountCode(props: CodeFieldProps = {}): Promise<{
  scene: Scene;
  input: HTMLInputElement;
  codes: string[];
  boxes: () => string;
}> {
  const codes: string[] = [];
  const scene = await mount((ui) => codeField(ui, { onComplete: (code) => codes.push(code), ...props }));
  const boxes = (): string =>
    [...scene.root.querySelectorAll('.cl-otpCodeFieldInput')].map((box) => box.textContent || '_').join('');
  return { scene, input: scene.find<HTMLInputElement>('input'), codes, boxes };
}

describe('the code field', () => {
  it('is one input that keyboards, autofill and assistive technology understand', async () => {
    const { scene, input } = await mountCode();

    expect(scene.root.querySelectorAll('input')).to.have.lengthOf(1);
    expect(input.autocomplete).to.equal('one-time-code');
    expect(input.inputMode).to.equal('numeric');
    expect(input.getAttribute('aria-label')).to.equal('Enter verification code');
  });

  it('draws what is typed and hands a complete code over once', async () => {
    const { input, codes, boxes } = await mountCode();

    input.focus();
    await sendKeys({ type: '424242' });

    expect(boxes()).to.equal('424242');
    expect(codes).to.deep.equal(['424242']);
  });

  it('takes a pasted code with spaces, dashes or words around it', async () => {
    const { input, codes } = await mountCode();

    type(input, ' Your code: 424 242');

    expect(input.value).to.equal('424242');
    expect(codes).to.deep.equal(['424242']);
  });

  it('takes digits of other scripts', () => {
    expect(digitsOf('４２４２４２', 6)).to.equal('424242');
    expect(digitsOf('٤٢٤٢٤٢', 6)).to.equal('424242');
    expect(digitsOf('۴۲۴۲۴۲', 6)).to.equal('424242');
  });

  it('leaves text alone while an input method composes, and reads it when composition ends', async () => {
    const { input, codes } = await mountCode();

    input.value = '４２４２４２';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    const during = [...codes];
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));

    expect(during).to.deep.equal([]);
    expect(codes).to.deep.equal(['424242']);
  });

  it('drops letters and what is too much', async () => {
    const { input, boxes } = await mountCode();

    type(input, 'a1b2');
    expect(boxes()).to.equal('12____');

    type(input, '1234567');
    expect(boxes()).to.equal('123456');
  });

  it('hands over again only after a change', async () => {
    const { input, codes } = await mountCode();

    type(input, '111111');
    type(input, '111111');
    type(input, '11111');
    type(input, '111111');
    type(input, '222222');

    expect(codes).to.deep.equal(['111111', '111111', '222222']);
  });

  it('deletes with backspace and goes on typing where the caret is', async () => {
    const { input, codes, boxes } = await mountCode();

    input.focus();
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '345' });

    expect(boxes()).to.equal('1345__');
    expect(codes).to.deep.equal([]);
  });

  it('marks the box the next digit goes to, only while focused', async () => {
    const { input, scene } = await mountCode();
    const active = (): number =>
      [...scene.root.querySelectorAll('.cl-otpCodeFieldInput')].findIndex((box) => box.hasAttribute('data-active'));

    expect(active()).to.equal(-1);
    input.focus();
    expect(active()).to.equal(0);
    await sendKeys({ type: '123' });
    expect(active()).to.equal(3);
    input.blur();
    expect(active()).to.equal(-1);
  });

  it('shows an error under the boxes and ties it to the input', async () => {
    const { input, scene } = await mountCode({ error: 'This code is not right.' });

    const text = scene.find(`#${input.getAttribute('aria-describedby') ?? ''}`);

    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(text.textContent).to.contain('This code is not right.');
  });

  it('can be emptied from outside, after which the same code is handed over again', async () => {
    const { input, codes, boxes, scene } = await mountCode();

    type(input, '123456');
    setCode(scene.root);
    const emptied = boxes();
    type(input, '123456');

    expect(emptied).to.equal('______');
    expect(codes).to.deep.equal(['123456', '123456']);
  });
});
