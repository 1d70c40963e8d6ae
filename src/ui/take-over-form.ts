/** Carries what a person typed into a server-rendered form over into the form that replaces it, with focus and caret. */

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS = 'input[name], select[name], textarea[name]';

/** Remembers the fields of a view; the returned function puts them back into the view drawn meanwhile. */
export function takeOverForm(root: HTMLElement): () => void {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot; // an attached element's root is one of the two
  const before = fields(root).map((field) => ({
    name: field.name,
    value: field.value,
    checked: field instanceof HTMLInputElement && field.checked,
    focused: field === activeElement,
    caret: field instanceof HTMLInputElement ? caretOf(field) : null,
  }));
  return () => {
    const now = fields(root);
    for (const old of before) {
      const field = now.find((candidate) => candidate.name === old.name);
      if (!field) continue;
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = old.checked;
      else if (old.value) field.value = old.value;
      if (old.value || old.checked) field.dispatchEvent(new Event('input', { bubbles: true }));
      if (old.focused) field.focus();
      if (old.focused && old.caret !== null && field instanceof HTMLInputElement && caretOf(field) !== null) {
        field.setSelectionRange(old.caret, old.caret);
      }
    }
  };
}

function fields(root: HTMLElement): Field[] {
  return [...root.querySelectorAll<Field>(FIELDS)];
}

/** E-mail and some other types have no caret for scripts. */
function caretOf(input: HTMLInputElement): number | null {
  return input.selectionStart;
}
