alter table trial.crate add column colour text not null default 'grey';
