-- Whoever gave somebody access could have taken the invitation: another person vouches for the key that was made by it.
create function refuse_own_invitation() returns trigger language plpgsql as $$
begin
  if exists (select 1 from users where id = new.user_id and created_by = new.confirmed_by)
    or (select created_by from invitations where user_id = new.user_id order by created_at desc, id desc limit 1) = new.confirmed_by then
    raise exception 'who gave access vouches for no key' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger staff_keys_vouched before insert or update of confirmed_by on staff_keys for each row
  when (new.confirmed_by is not null) execute function refuse_own_invitation();
--> statement-breakpoint
-- A passkey is revoked once; only its authenticator's counter and its last use move.
create trigger passkeys_kept before update or delete on passkeys for each row execute function fill_once('counter', 'used_at');
