import { useEffect, useMemo, useState } from 'preact/hooks';
import { get, post, type Account, type Codebook, type Figure, type Incident, type Party, type Report, type Row, type Span } from '../api';
import { useLoaded } from '../load';
import { MapBox } from '../map/MapBox';
import { Chip, Name, Show } from '../parts';
import { set, to } from '../place';
import { passage, Passage } from '../report/Passage';
import { count, label, onDay, people, percent, plural, precision, range, sourceName, when, where } from '../words';
import { LedgerChart } from './LedgerChart';

/** "It", or of a part "Bombing at Baron Hotel". */
function denied(denial: Incident['denials'][number]): string {
  if (denial.whole) return 'It';
  const spot = [denial.place?.site, denial.place?.name].filter(Boolean).join(', ');
  return `${label(denial.type)}${spot && ` at ${spot}`}`;
}

export function IncidentView(props: {
  id: string;
  params: URLSearchParams;
  theme: string;
  version: number;
  codebook: Codebook;
}) {
  const asOf = props.params.get('as-of') ?? '';
  const [changed, setChanged] = useState(0);
  const loaded = useLoaded(
    (signal) => get<Incident>(`/api/incidents/${encodeURIComponent(props.id)}`, { 'as-of': asOf }, signal),
    [props.id, asOf, props.version, changed],
  );
  return (
    <Show of={loaded}>
      {(incident) => (
        <Sheet incident={incident} asOf={asOf} theme={props.theme} codebook={props.codebook} onChanged={() => setChanged(changed + 1)} />
      )}
    </Show>
  );
}

function Sheet(props: { incident: Incident; asOf: string; theme: string; codebook: Codebook; onChanged: () => void }) {
  const { incident, asOf } = props;
  const [harm, setHarm] = useState('');
  const [chosen, setChosen] = useState<Figure | null>(null);
  const harms = [...new Set(incident.casualties.map((one) => one.harm))].sort((a, b) => order(a) - order(b));
  const shownHarm = harms.includes(harm) ? harm : (harms[0] ?? 'killed');
  const doers = incident.perpetrators ?? incident.actors ?? [];
  const aims = incident.targets ?? incident.recipients ?? [];
  const place = incident.place;
  const row = useMemo<Row[]>(() => rowOf(incident), [incident]);
  const choose = (figure: Figure) => {
    setChosen(figure);
    requestAnimationFrame(() =>
      document.getElementById(`account-${figure.account}`)?.scrollIntoView({ block: 'center', behavior: smooth() }),
    );
  };
  return (
    <article class="incident">
      <header class="headline">
        <p class="crumb">
          <a href={to('overview')}>Incidents</a> <span aria-hidden="true">/</span> <code>{incident.incident}</code>
        </p>
        <h1>
          {label(incident.type)}
          {place && <> · <Name>{where(place)}</Name></>}
        </h1>
        <p class="lead">
          {incident.date ? when(incident.date.earliest, incident.date.latest, incident.date.precision) : 'Day not known'}
          {incident.date?.basis === 'publication' && <span class="soft"> (by day of publication)</span>}
          {place && <span class="soft"> · {precision(place.precision)}</span>}
          {incident.also.length > 0 && <span class="soft"> · also {incident.also.map((code) => label(code).toLowerCase()).join(', ')}</span>}
        </p>
        <p class="chips">
          <Chip>{plural(incident.accounts.length, 'report')}</Chip>
          <Chip>{plural(incident.voices, 'voice')}</Chip>
          <Chip title="How likely it is that this is a violent event; it says nothing of single values">
            confidence {percent(incident.confidence)}
          </Chip>
          {incident.stage !== 'accomplished' && <Chip>{incident.stage}</Chip>}
          {incident.disputed && <Chip kind="warn">disputed</Chip>}
          {incident.retracted && <Chip kind="warn">retracted</Chip>}
          {incident.reviewed && <Chip kind="good">reviewed</Chip>}
          {asOf && <Chip kind="on">as known on {onDay(asOf)}</Chip>}
        </p>
      </header>

      <div class="grid">
        <section class="card tolls" aria-label="Estimates">
          {(harms.length ? harms : ['killed']).map((code) => {
            const estimate = incident.estimate[code];
            return (
              <button key={code} class={`tollbox ${code}`} aria-pressed={shownHarm === code} onClick={() => setHarm(code)}>
                <b>{estimate ? people(estimate.low, estimate.best, estimate.high) || 'open' : 'not stated'}</b>
                <span>{label(code)}</span>
                {estimate?.best !== null && estimate && estimate.low !== estimate.high && <small>best {count(estimate.best!)}</small>}
              </button>
            );
          })}
        </section>
        <section class="card wide">
          <h2>What each report said: {label(shownHarm).toLowerCase()}</h2>
          <LedgerChart incident={incident} harm={shownHarm} chosen={chosen && `${chosen.account} ${chosen.wording}`} onChoose={choose} />
          {incident.misfits.map((misfit, i) => (
            <p key={i} class="note warn">
              A part is larger than the whole: “{misfit.part.wording}” ({misfit.part.who}) against “{misfit.total.wording}”.
            </p>
          ))}
        </section>
        <AsOf incident={incident} asOf={asOf} />
        <section class="card">
          <h2>Who, whom, with what</h2>
          <dl class="facts">
            <Parties name="By" parties={doers} none="nobody is named" certain />
            <Parties name="Against" parties={aims} />
            <Parties name="Victims" parties={incident.victims} />
            <Parties name="With" parties={incident.weapons} />
            {Object.keys(incident.codes).length > 0 && (
              <div>
                <dt>Codes</dt>
                <dd class="soft">
                  {Object.entries(incident.codes).map(([scheme, code]) => `${scheme.toUpperCase()} ${code}`).join(' · ')}
                </dd>
              </div>
            )}
          </dl>
        </section>
        <div class="stack">
        <section class="card">
          <h2>Estimates by rule</h2>
          <Rules incident={incident} harm={shownHarm} />
        </section>
        <section class="card">
          <h2>Claims and denials</h2>
          {incident.claims.length + incident.denials.length === 0 ? (
            <p class="quiet">No one is reported to claim or deny it.</p>
          ) : (
            <ul class="plainlist">
              {incident.claims.map((claim, i) => (
                <li key={i}>
                  <b><Name>{claim.by}</Name></b> {claim.stance} it{claim.via ? ` (${claim.via})` : ''} —{' '}
                  <a href={`#account-${claim.account}`}>{sourceName(claim.outlet, null, claim.report)}</a>
                </li>
              ))}
              {incident.denials.map((denial, i) => (
                <li key={`d${i}`}>
                  <b>{denied(denial)} did not happen</b>, says <Name>{sourceName(denial.outlet, null, denial.report)}</Name>
                  {denial.published && <>, {onDay(denial.published)}</>}
                </li>
              ))}
            </ul>
          )}
        </section>
        </div>
        {row.length > 0 && (
          <section class="card mapcard" aria-label="Where">
            <MapBox rows={row} theme={props.theme} hovered={null} onHover={() => {}} onPick={() => {}} />
          </section>
        )}
      </div>

      <section class="accounts" aria-label="Accounts">
        <h2>{plural(incident.accounts.length, 'account')} side by side</h2>
        <div class="columns">
          {incident.accounts.map((account) => (
            <AccountCard key={account.key} account={account} incident={incident} chosen={chosen?.account === account.id ? chosen : null} onChoose={setChosen} />
          ))}
        </div>
      </section>

      <Decide incident={incident} codebook={props.codebook} onChanged={props.onChanged} />
    </article>
  );
}

const HARMS = ['killed', 'injured', 'missing', 'abducted', 'displaced', 'detained'];
const order = (harm: string) => (HARMS.indexOf(harm) + HARMS.length + 1) % (HARMS.length + 1);

function smooth(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

function rowOf(incident: Incident): Row[] {
  const place = incident.place;
  if (place?.latitude === undefined || place.longitude === undefined) return [];
  return [
    {
      id: incident.incident, type: incident.type, earliest: incident.date?.earliest ?? null, latest: incident.date?.latest ?? null,
      datePrecision: incident.date?.precision ?? null, place: place.name ?? null, country: place.country ?? null,
      latitude: place.latitude, longitude: place.longitude, placePrecision: place.precision, killedLow: null, killedBest: null,
      killedHigh: null, injuredBest: null, accounts: 1, outlets: [], actors: [], groups: [], disputed: false, retracted: false,
      reviewed: false, confidence: 1,
    },
  ];
}

function AsOf({ incident, asOf }: { incident: Incident; asOf: string }) {
  const days = incident.days;
  if (days.length < 2) return null;
  const at = asOf ? Math.max(0, days.filter((day) => day <= asOf).length - 1) : days.length;
  return (
    <section class="card asof">
      <h2>As it was known</h2>
      <input
        type="range"
        min={0}
        max={days.length}
        step={1}
        value={at}
        aria-label="As it was known on"
        aria-valuetext={at === days.length ? 'now' : onDay(days[at])}
        onChange={(e) => {
          const i = Number(e.currentTarget.value);
          set({ 'as-of': i === days.length ? null : days[i] });
        }}
      />
      <p class="small">
        {at === days.length ? <>Now: from all reports, {onDay(days[0])} to {onDay(days.at(-1))}</> : <>On {onDay(days[at])}, from reports published by then</>}
      </p>
    </section>
  );
}

function Rules({ incident, harm }: { incident: Incident; harm: string }) {
  const estimates = incident.estimates[harm] ?? [];
  if (estimates.length === 0) return <p class="quiet">Nothing to estimate from.</p>;
  return (
    <table class="rules">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col" class="num">Low</th>
          <th scope="col" class="num">Best</th>
          <th scope="col" class="num">High</th>
        </tr>
      </thead>
      <tbody>
        {estimates.map((estimate) => (
          <tr key={estimate.rule}>
            <th scope="row">{label(estimate.rule)}</th>
            <td class="num">{estimate.low ?? '–'}</td>
            <td class="num"><b>{estimate.best ?? '–'}</b></td>
            <td class="num">{estimate.high ?? 'open'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Parties(props: { name: string; parties: Party[]; none?: string; certain?: boolean }) {
  if (props.parties.length === 0 && !props.none) return null;
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.parties.length === 0 && <span class="quiet">{props.none}</span>}
        <ul class="plainlist">
          {props.parties.map((party, i) => (
            <li key={i}>
              {party.actor ? (
                <a href={to('actors', { id: party.actor })}><Name>{party.names[0]!}</Name></a>
              ) : (
                <Name>{party.names[0] ?? label(party.type)}</Name>
              )}{' '}
              <span class="soft small">
                {[
                  props.certain && party.certainty !== 'asserted' ? party.certainty : '',
                  party.names.length > 0 && party.type && party.type !== 'other' ? label(party.type).toLowerCase() : '',
                  party.count ? range(party.count.low, party.count.high) : '',
                  party.harm && party.harm !== 'none' ? party.harm : '',
                  party.effect && party.effect !== 'none' ? party.effect : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function AccountCard(props: { account: Account; incident: Incident; chosen: Figure | null; onChoose: (figure: Figure) => void }) {
  const { account, incident, chosen } = props;
  const report = useLoaded((signal) => get<Report>(`/api/reports/${account.hash}`, {}, signal), [account.hash]);
  const figures = incident.casualties.filter((one) => one.account === account.id);
  const claims = incident.claims.filter((one) => one.account === account.id);
  const marks = useMemo(
    () => [
      ...account.evidence.map((span): { span: Span; kind: string } => ({ span, kind: 'evidence' })),
      ...account.trigger.spans.map((span) => ({ span, kind: 'trigger' })),
      ...figures.flatMap((figure) => (figure.spans ?? []).map((span) => ({ span, kind: figure === chosen ? 'chosen figure' : 'figure' }))),
      ...claims.flatMap((claim) => (claim.spans ?? []).map((span) => ({ span, kind: 'claim' }))),
    ],
    [account, chosen],
  );
  const at = chosen?.spans?.[0] ?? account.trigger.spans[0] ?? account.evidence[0];
  return (
    <section id={`account-${account.id}`} class={`card account ${chosen ? 'chosen' : ''}`} aria-label={sourceName(account.outlet, account.title, account.report)}>
      <h3>
        <a href={to('report', { hash: account.hash, at: at?.join('-') })}>
          <Name>{sourceName(account.outlet, account.title, account.report)}</Name>
        </a>
      </h3>
      <p class="small soft">
        {account.published ? onDay(account.published) : 'no day'} · {label(account.type)}
        {account.modality !== 'asserted' && <> · {account.modality}</>}
      </p>
      {account.outlet && account.title && <p class="title"><Name>{account.title}</Name></p>}
      {figures.length > 0 && (
        <ul class="tollist">
          {figures.map((figure, i) => (
            <li key={i}>
              <button class={`figurechip ${figure.harm} ${figure.standing} ${figure === chosen ? 'chosen' : ''}`} onClick={() => props.onChoose(figure)}>
                <b>{range(figure.low, figure.high)}</b> {figure.who === 'all' ? '' : `${figure.who} `}
                {figure.harm}
                {figure.standing !== 'live' && ` (${figure.standing})`}
              </button>
            </li>
          ))}
        </ul>
      )}
      <blockquote>
        {report.state === 'there' ? (
          <Passage pieces={passage(report.value.text, marks)} />
        ) : (
          account.sentences.map((sentence, i) => <p key={i}><Name>{sentence}</Name></p>)
        )}
      </blockquote>
      {chosen && (
        <p class="note">
          “{chosen.wording}”{chosen.attribution ? <>, says <Name>{chosen.attribution.name}</Name></> : ', says the report'}
          {chosen.rule && <span class="soft"> · read by rule {chosen.rule}</span>}
        </p>
      )}
    </section>
  );
}

const FIELDS: [string, string][] = [
  ['killed', '25, 25+, 15-38 or unknown'],
  ['injured', '25, 25+, 15-38 or unknown'],
  ['date', '2021-11-02 or 2021-11-01/2021-11-03'],
  ['place', 'Kabul, AF @ 34.53 69.17'],
  ['type', 'a type of event'],
  ['perpetrator', 'a name, an actor’s id, or unknown'],
];

function Decide({ incident, codebook, onChanged }: { incident: Incident; codebook: Codebook; onChanged: () => void }) {
  const [field, setField] = useState('killed');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if ((event.target as Element).closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'e') {
        event.preventDefault();
        document.getElementById('set-value')?.focus();
      }
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
  return (
    <section class="card decide" aria-label="Review">
      <h2>Review</h2>
      {incident.decisions.length > 0 && (
        <ul class="plainlist">
          {incident.decisions.map((decision) => (
            <li key={decision.number}>
              <b>{label(decision.field ?? decision.kind ?? 'decided')}</b> {decision.value && <>set to <b>{decision.value}</b></>} by{' '}
              <Name>{decision.author}</Name>, {onDay(decision.at)}: “<Name>{decision.because}</Name>”
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(e) => {
          e.preventDefault();
          const form = e.currentTarget as HTMLFormElement;
          const data = new FormData(form);
          post('/api/decisions', 'application/json', JSON.stringify({
            kind: 'value', incident: incident.incident, field, value: data.get('value'), because: data.get('because'),
          })).then(
            () => {
              setSaid('Written.');
              form.reset();
              onChanged();
            },
            (problem: Error) => setSaid(problem.message),
          );
        }}
      >
        <label>
          <span>Field</span>
          <select value={field} onChange={(e) => setField(e.currentTarget.value)}>
            {FIELDS.map(([code]) => (
              <option key={code} value={code}>{label(code)}</option>
            ))}
          </select>
        </label>
        <label class="grow">
          <span>Value</span>
          {field === 'type' ? (
            <select name="value" id="set-value">
              {codebook.types.map(({ type }) => <option key={type} value={type}>{label(type)}</option>)}
            </select>
          ) : (
            <input name="value" id="set-value" required placeholder={FIELDS.find(([code]) => code === field)?.[1]} autocomplete="off" />
          )}
        </label>
        <label class="grow">
          <span>Because</span>
          <input name="because" required placeholder="why; it is kept with the value" autocomplete="off" />
        </label>
        <button class="main">Set</button>
        <span role="status" class="small">{said}</span>
      </form>
      <p class="small soft">
        A value set here wins over what was computed and outlives coding again. Key <kbd>e</kbd> goes to the value. Merges are
        decided under <a href={to('review')}>Review</a>.
      </p>
    </section>
  );
}
