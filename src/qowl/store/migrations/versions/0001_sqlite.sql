CREATE TABLE contacts (
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	date TEXT,
	sides TEXT NOT NULL,
	accounts INTEGER NOT NULL,
	independent INTEGER NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_contacts_date ON contacts (date);

CREATE INDEX ix_contacts_sides ON contacts (sides);

CREATE TABLE decisions (
	id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	subject TEXT NOT NULL,
	value TEXT NOT NULL,
	who TEXT NOT NULL,
	decided_at TEXT NOT NULL,
	why TEXT NOT NULL,
	undoes INTEGER,
	PRIMARY KEY (id),
	UNIQUE (undoes),
	FOREIGN KEY(undoes) REFERENCES decisions (id)
);

CREATE INDEX ix_decisions_kind ON decisions (kind);

CREATE INDEX ix_decisions_subject ON decisions (subject);

CREATE TABLE failures (
	place TEXT NOT NULL,
	error TEXT NOT NULL,
	failed_at TEXT NOT NULL,
	PRIMARY KEY (place)
);

CREATE TABLE sources (
	sha256 TEXT NOT NULL,
	size INTEGER NOT NULL,
	bytes BLOB NOT NULL,
	PRIMARY KEY (sha256)
);

CREATE TABLE documents (
	id INTEGER NOT NULL,
	sha256 TEXT NOT NULL,
	place TEXT NOT NULL,
	kind TEXT NOT NULL,
	name TEXT,
	title TEXT,
	outlet TEXT,
	url TEXT,
	published TEXT,
	day TEXT,
	language TEXT NOT NULL,
	variety TEXT,
	characters INTEGER NOT NULL,
	repairs INTEGER NOT NULL,
	truncated BOOLEAN NOT NULL,
	warnings TEXT,
	given TEXT NOT NULL,
	reader TEXT NOT NULL,
	reading INTEGER NOT NULL,
	added_at TEXT NOT NULL,
	read_at TEXT NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (place, sha256),
	FOREIGN KEY(sha256) REFERENCES sources (sha256)
);

CREATE INDEX ix_documents_day ON documents (day);

CREATE INDEX ix_documents_reader ON documents (reader);

CREATE INDEX ix_documents_sha256 ON documents (sha256);

CREATE TABLE accounts (
	id INTEGER NOT NULL,
	document BIGINT NOT NULL,
	contact TEXT,
	local TEXT NOT NULL,
	handle TEXT NOT NULL,
	kind TEXT NOT NULL,
	date TEXT,
	date_from TEXT,
	initiator TEXT,
	sides TEXT NOT NULL,
	evidence TEXT NOT NULL,
	edition INTEGER,
	reprint BOOLEAN NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE,
	FOREIGN KEY(contact) REFERENCES contacts (id) ON DELETE SET NULL
);

CREATE INDEX ix_accounts_contact ON accounts (contact);

CREATE INDEX ix_accounts_document ON accounts (document);

CREATE INDEX ix_accounts_handle ON accounts (handle);

CREATE TABLE records (
	document BIGINT NOT NULL,
	record TEXT NOT NULL,
	PRIMARY KEY (document),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE statements (
	id INTEGER NOT NULL,
	document BIGINT NOT NULL,
	local TEXT NOT NULL,
	day TEXT,
	side TEXT,
	act TEXT NOT NULL,
	mode TEXT NOT NULL,
	negated BOOLEAN NOT NULL,
	conditional BOOLEAN NOT NULL,
	via TEXT,
	cue TEXT NOT NULL,
	cue_start INTEGER NOT NULL,
	cue_end INTEGER NOT NULL,
	evidence TEXT NOT NULL,
	evidence_start INTEGER NOT NULL,
	evidence_end INTEGER NOT NULL,
	confidence FLOAT NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_statements_act ON statements (act);

CREATE INDEX ix_statements_day ON statements (day);

CREATE INDEX ix_statements_document ON statements (document);

CREATE TABLE texts (
	document BIGINT NOT NULL,
	text TEXT NOT NULL,
	PRIMARY KEY (document),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE account_blocks (
	block TEXT NOT NULL,
	account BIGINT NOT NULL,
	PRIMARY KEY (block, account),
	FOREIGN KEY(account) REFERENCES accounts (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_account_blocks_account ON account_blocks (account);

CREATE TABLE account_likenesses (
	first BIGINT NOT NULL,
	second BIGINT NOT NULL,
	score FLOAT NOT NULL,
	reprint BOOLEAN NOT NULL,
	reasons TEXT NOT NULL,
	PRIMARY KEY (first, second),
	FOREIGN KEY(first) REFERENCES accounts (id) ON DELETE CASCADE,
	FOREIGN KEY(second) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE INDEX ix_account_likenesses_second ON account_likenesses (second);

CREATE TABLE addressees (
	statement BIGINT NOT NULL,
	number INTEGER NOT NULL,
	name TEXT,
	name_en TEXT,
	country TEXT,
	role TEXT,
	PRIMARY KEY (statement, number),
	FOREIGN KEY(statement) REFERENCES statements (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE TABLE commitments (
	id INTEGER NOT NULL,
	document BIGINT NOT NULL,
	statement BIGINT NOT NULL,
	local TEXT NOT NULL,
	day TEXT,
	kind TEXT NOT NULL,
	debtors TEXT NOT NULL,
	creditors TEXT NOT NULL,
	action TEXT NOT NULL,
	action_start INTEGER NOT NULL,
	action_end INTEGER NOT NULL,
	condition TEXT,
	condition_start INTEGER,
	condition_end INTEGER,
	deadline TEXT,
	deadline_start INTEGER,
	deadline_end INTEGER,
	deadline_date TEXT,
	PRIMARY KEY (id),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE,
	FOREIGN KEY(statement) REFERENCES statements (id) ON DELETE CASCADE
);

CREATE INDEX ix_commitments_document ON commitments (document);

CREATE INDEX ix_commitments_statement ON commitments (statement);

CREATE TABLE parties (
	account BIGINT NOT NULL,
	number INTEGER NOT NULL,
	name TEXT,
	name_en TEXT,
	country TEXT,
	role TEXT,
	wikidata TEXT,
	PRIMARY KEY (account, number),
	FOREIGN KEY(account) REFERENCES accounts (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE TABLE requests (
	id INTEGER NOT NULL,
	document BIGINT NOT NULL,
	statement BIGINT NOT NULL,
	local TEXT NOT NULL,
	day TEXT,
	askers TEXT NOT NULL,
	askees TEXT NOT NULL,
	action TEXT NOT NULL,
	action_start INTEGER NOT NULL,
	action_end INTEGER NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE,
	FOREIGN KEY(statement) REFERENCES statements (id) ON DELETE CASCADE
);

CREATE INDEX ix_requests_document ON requests (document);

CREATE INDEX ix_requests_statement ON requests (statement);

CREATE TABLE speakers (
	statement BIGINT NOT NULL,
	number INTEGER NOT NULL,
	name TEXT,
	name_en TEXT,
	country TEXT,
	role TEXT,
	PRIMARY KEY (statement, number),
	FOREIGN KEY(statement) REFERENCES statements (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE TABLE statement_accounts (
	statement BIGINT NOT NULL,
	account BIGINT NOT NULL,
	PRIMARY KEY (statement, account),
	FOREIGN KEY(statement) REFERENCES statements (id) ON DELETE CASCADE,
	FOREIGN KEY(account) REFERENCES accounts (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_statement_accounts_account ON statement_accounts (account);

CREATE TABLE statement_instruments (
	statement BIGINT NOT NULL,
	instrument TEXT NOT NULL,
	PRIMARY KEY (statement, instrument),
	FOREIGN KEY(statement) REFERENCES statements (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_statement_instruments_instrument ON statement_instruments (instrument);

CREATE TABLE statement_topics (
	statement BIGINT NOT NULL,
	topic TEXT NOT NULL,
	PRIMARY KEY (statement, topic),
	FOREIGN KEY(statement) REFERENCES statements (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_statement_topics_topic ON statement_topics (topic);

CREATE TABLE commitment_sides (
	commitment BIGINT NOT NULL,
	part TEXT NOT NULL,
	country TEXT NOT NULL,
	PRIMARY KEY (commitment, part, country),
	FOREIGN KEY(commitment) REFERENCES commitments (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_commitment_sides_country ON commitment_sides (country);

CREATE TABLE request_sides (
	request BIGINT NOT NULL,
	part TEXT NOT NULL,
	country TEXT NOT NULL,
	PRIMARY KEY (request, part, country),
	FOREIGN KEY(request) REFERENCES requests (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX ix_request_sides_country ON request_sides (country);

CREATE VIRTUAL TABLE document_words USING fts5(
	grams, content='', detail=none, tokenize="unicode61 remove_diacritics 0"
);

CREATE VIRTUAL TABLE statement_words USING fts5(
	grams, content='', detail=none, tokenize="unicode61 remove_diacritics 0"
);
