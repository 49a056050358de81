/**
 * Run once on a migrated database: remembers what is in it, in a schema of its own. Then `select pristine.reset()` makes it
 * so again in a few milliseconds, where making a new one takes hundreds; false when a test has changed more than rows.
 */
export const rememberPristine = `
  create schema pristine;

  create function pristine.form() returns text language sql as $$
    select md5(string_agg(part, ' ' order by part)) from (
      select format('%s %s %s %s', relname, attnum, attname, atttypid) as part
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and attnum > 0
      union all select format('%s %s %s', relname, tgname, tgenabled) from pg_trigger
        join pg_class on pg_class.oid = tgrelid where relnamespace = 'public'::regnamespace
      union all select format('%s %s', conrelid, conname) from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select format('%s %s', oid, md5(prosrc)) from pg_proc
        where pronamespace = 'public'::regnamespace
    ) as parts
  $$;

  create table pristine.form as select pristine.form() as form;

  -- A table is as it was when it has as many rows, and none that was written since: far less to read than what is in them.
  create table pristine.filled (name text primary key, count bigint, written bigint);

  -- One statement for each table, so that each is planned once for a connection and not once for a test.
  do $remember$
    declare
      name text;
      is_filled boolean;
      steps text := '';
    begin
      for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
        execute format('select exists (select from public.%I)', name) into is_filled;
        if is_filled then
          execute format('create table pristine.%I as table public.%I', 'copy_' || name, name);
          execute format('insert into pristine.filled select %L, count(*), max(xmin::text::bigint) from public.%I', name, name);
          steps := steps || format('
            select count(*), max(xmin::text::bigint) into rows, newest from public.%1$I;
            if not exists (select from pristine.filled where name = %1$L and count = rows and written = newest) then
              delete from public.%1$I;
              insert into public.%1$I table pristine.%2$I;
              update pristine.filled
                set written = (select max(xmin::text::bigint) from public.%1$I) where name = %1$L;
            end if;', name, 'copy_' || name);
        else
          steps := steps || format('
            if exists (select from public.%1$I) then delete from public.%1$I; end if;', name);
        end if;
      end loop;
      execute format($create$
        create function pristine.reset() returns boolean language plpgsql as $reset$
          declare
            rows bigint;
            newest bigint;
          begin
            if pristine.form() <> (select form from pristine.form) then return false; end if;
            -- Neither foreign keys nor what forbids changes stands in the way.
            perform set_config('session_replication_role', 'replica', true);
            %s
            return true;
          end
        $reset$
      $create$, steps);
    end
  $remember$;
`
