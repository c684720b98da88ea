import type { SiteFile } from '../../core/catalog/site-file.ts'
import { html } from '../html.ts'
import { page } from '../layout.ts'
import { badge, stageBadge } from '../parts/badge.ts'
import { PART_NAMES } from '../parts/barcode.ts'
import type { Site } from '../place.ts'

/** How to read the catalog. */
export function aboutPage(site: Site): SiteFile {
  const { stages } = site.catalog
  return page(site, {
    path: 'about/index.html', title: 'How to read this site', description: 'What stages, states, barcodes and dates mean in this catalog.',
    main: html`<div class="list prose"><h1>How to read this site</h1>
<p class="sub">Every page is made from two sources: what people decided (files on the default branch, changed by pull request) and what machines observed (records on the branch provender-records). Where the two differ, the page says so.</p>
<h2>Stages</h2><p>A stage is a position, so it has one colour in growing strength: ${stages.map((stage) => html`${stageBadge(stage, stages)} `)} The policy of the repository sets the stages and the moves between them. “Since” is the time of the recorded deployment, not of the merge.</p>
<h2>States</h2><ul class="legend"><li>${badge('recalled', 'Recalled')} The version, or data it was made from, is withdrawn. Do not use it.</li><li>${badge('bad', 'No approval')} Evidence is missing, contradicts itself, or a date has passed. Somebody has to act.</li><li>${badge('warn', 'Expires in 12 days')} Somebody should act soon.</li><li>${badge('ok', 'Approved')} It serves, its approval is recorded, and nothing else needs attention. It does not say that the model is accurate.</li><li>${badge('none', 'Not in service')} Nothing is claimed.</li></ul>
<h2>Barcode</h2><p>Seven parts make a version: ${Object.values(PART_NAMES).join(', ')}. The bars of each part are drawn from its SHA-256, so equal bars are the same part. Strong bars changed since the version below. The short number under it (such as <code>7f3a-c21e-90b4</code>) stands for all seven; put it into the logs of what serves, and search for it here.</p><p>Data is the lots that trained the model; Features the preparing steps and their files; Base the model it was fine-tuned from; Code the training commands and files; Params the hyper-parameters and seeds; Runtime the languages, locked packages, container and accelerators; Tests the lots and steps that measured it. A dotted line means that there is no such part.</p>
<h2>Dates</h2><p>All times are UTC. Days left were counted when the site was built; the footer says when. From the day that “Expires on” names, the version is expired.</p>
<h2>Data for programs</h2><p><a href="../api/v1/models.json">api/v1/models.json</a> lists the models; each has a file of its own beside it. <a href="../feed.xml">feed.xml</a> is an Atom feed of deployments and decisions.</p></div>`,
  })
}
