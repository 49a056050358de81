/**
 * Run once on a migrated database: remembers what is in it, in a schema of its own. Then `select pristine.reset()` makes it
 * so again in a few milliseconds, where making a new one takes hundreds; false when a test has changed more than rows.
 */
export const rememberPristine = `
  create schema pristine;

  create function pristine.form() returns text language sql as $$
    select md5(string_agg(part, ' ' order by part)) from (
      select format('%s.%s %s', attrelid::regclass, attname, atttypid) as part
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and attnum > 0
      union all select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger
        join pg_class on pg_class.oid = tgrelid where relnamespace = 'public'::regnamespace
      union all select format('%s %s', conrelid::regclass, conname) from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select format('%s %s', oid::regprocedure, md5(prosrc)) from pg_proc
        where pronamespace = 'public'::regnamespace
    ) as parts
  $$;

  create function pristine.content(name text) returns text language plpgsql as $$
    declare content text;
    begin
      execute format('select md5(string_agg(r::text, '' '' order by r::text)) from %s as r', name) into content;
      return content;
    end
  $$;

  create table pristine."table" as
    select relname as name, pristine.content(format('public.%I', relname)) as content
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r';

  do $$
    declare name text;
    begin
      for name in select t.name from pristine."table" as t where content is not null loop
        execute format('create table pristine.%I as table public.%I', 'copy_' || name, name);
      end loop;
    end
  $$;

  create table pristine.form as select pristine.form() as form;

  create function pristine.reset() returns boolean language plpgsql as $$
    declare changed record;
    begin
      if pristine.form() <> (select form from pristine.form) then return false; end if;
      -- Neither foreign keys nor what forbids changes stands in the way.
      perform set_config('session_replication_role', 'replica', true);
      for changed in
        select name, content from pristine."table"
          where content is distinct from pristine.content(format('public.%I', name))
      loop
        execute format('delete from public.%I', changed.name);
        if changed.content is not null then
          execute format('insert into public.%I table pristine.%I', changed.name, 'copy_' || changed.name);
        end if;
      end loop;
      return true;
    end
  $$;
`
