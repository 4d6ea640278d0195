import type { Fact } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { defineSection } from './Section.js';

/** What it takes to get the same bytes again. */
export const provenance = defineSection({
  summary: 'Conventions, engine, versions, seeds, digests, the spec and the plan.',
  version: 1,
  rank: 14,
  title: 'Provenance',
  needs: ['provenance'],
  absent: 'Nothing was recorded of how these results came about.',
  render({ provenance }) {
    const { conventions, engine, versions, seeds, inputs, nodes, spec, plan } = provenance!;
    return html`<h3>Conventions</h3>
${facts(conventions)}<h3>Computed with</h3>
${facts([...engine, ...versions, { name: seeds.length === 1 ? 'seed' : 'seeds', value: seeds.join(', ') }])}<details>
<summary>Data read</summary>
${table(
  'Content digests (SHA-256) of what was read',
  [{ head: 'Input' }, { head: 'Digest' }],
  inputs.map(({ name, digest }) => [name, code(digest)]),
)}</details>
<details>
<summary>Stages and their outputs</summary>
${table(
  'Output digest (SHA-256) of each stage that is shown',
  [{ head: 'Stage' }, { head: 'Output' }],
  nodes.map(({ node, digest }) => [node, code(digest)]),
)}</details>
<details>
<summary>Spec: ${spec.name}</summary>
<pre><code>${spec.text}</code></pre>
</details>
<details>
<summary>Plan</summary>
<pre><code>${plan}</code></pre>
</details>
`;
  },
});

const code = (text: string): Markup => html`<code class="digest">${text}</code>`;

const facts = (list: readonly Fact[]): Markup => html`<dl class="facts">
${list.map(
  ({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
)}</dl>
`;
