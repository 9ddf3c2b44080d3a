-- Chinese text is searched by Han bigrams; trigram and exclusion support come with PostgreSQL itself.
create extension if not exists btree_gist;
