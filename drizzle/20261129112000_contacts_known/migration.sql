-- The contact points of agencies that are here already, from what they registered with and what sites they stated, as `rules/contacts.ts`
-- would read them. What is written in some rarer way is left to the agency, which can add it.
insert into contacts (agency_id, channel, key, shown, since)
select id, 'email', lower(btrim(email)), btrim(email), registered_at
from agencies
where btrim(email) ~* '^[a-z0-9._%+''-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,63}$'
on conflict do nothing;
--> statement-breakpoint
with parts as (
  select id, registered_at, btrim(part) as shown, part ~ '^[\s(]*\+' as plus, regexp_replace(part, '\D', '', 'g') as digits
  from agencies, regexp_split_to_table(phone, '[,;/]') as part
), keyed as (
  select id, registered_at, shown, coalesce(
    '+375' || substring(digits from '^(?:(?:00|810)?375|8)?0?((?:1[567]|2[1235]|29|33|44)\d{7})$'),
    case when plus and digits ~ '^[1-79]\d{7,14}$' and digits !~ '^375' then '+' || digits end) as key
  from parts
)
insert into contacts (agency_id, channel, key, shown, since)
select id, 'phone', key, shown, registered_at from keyed where key is not null
on conflict do nothing;
--> statement-breakpoint
with stated as (
  select distinct on (applications.agency_id, coalesce(applications.licence_id, licences.id)) applications.agency_id,
    submissions.facts ->> 'website' as website, applications.decided_at
  from applications
  join submissions on submissions.application_id = applications.id
  left join licences on licences.application_id = applications.id
  where applications.state = 'granted' and applications.purpose in ('grant', 'variation') and submissions.facts ? 'website'
  order by applications.agency_id, coalesce(applications.licence_id, licences.id), applications.decided_at desc, submissions.seq desc
), hosts as (
  select agency_id, website, decided_at,
    regexp_replace(lower(substring(website from '^(?:https?://)?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,63})(?:[:/?#]|$)')), '^www\.', '') as host
  from stated
)
insert into contacts (agency_id, channel, key, shown, since)
select agency_id, 'site', host, website, decided_at
from hosts
where host is not null and host not in ('t.me', 'telegram.me', 'instagram.com', 'facebook.com', 'm.facebook.com', 'vk.com', 'm.vk.com', 'tiktok.com',
  'wa.me', 'ok.ru', 'youtube.com', 'taplink.cc', 'taplink.ws', 'linktr.ee', 'sites.google.com', 'gmail.com', 'mail.ru', 'yandex.by', 'tut.by')
on conflict do nothing;
