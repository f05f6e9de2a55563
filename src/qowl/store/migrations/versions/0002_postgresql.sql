CREATE TABLE dossiers (
	sides TEXT NOT NULL,
	stale BOOLEAN NOT NULL,
	documents INTEGER NOT NULL,
	last_day TEXT,
	PRIMARY KEY (sides)
);

CREATE INDEX ix_dossiers_stale ON dossiers (stale);

CREATE TABLE document_sides (
	document BIGINT NOT NULL,
	side TEXT NOT NULL,
	PRIMARY KEY (document, side),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_document_sides_side ON document_sides (side);

CREATE TABLE ledger_items (
	id TEXT NOT NULL,
	dossier TEXT NOT NULL,
	document BIGINT NOT NULL,
	contact TEXT,
	made TEXT,
	debtors TEXT NOT NULL,
	creditors TEXT NOT NULL,
	kind TEXT NOT NULL,
	topics TEXT NOT NULL,
	instruments TEXT NOT NULL,
	told_by TEXT NOT NULL,
	action TEXT NOT NULL,
	action_start INTEGER NOT NULL,
	action_end INTEGER NOT NULL,
	condition TEXT,
	deadline TEXT,
	due TEXT,
	status TEXT NOT NULL,
	open BOOLEAN NOT NULL,
	rejected BOOLEAN NOT NULL,
	own BOOLEAN NOT NULL,
	proposed_status TEXT NOT NULL,
	confidence FLOAT NOT NULL,
	reason TEXT NOT NULL,
	score INTEGER,
	rating TEXT NOT NULL,
	looked_documents INTEGER NOT NULL,
	looked_last TEXT,
	reviewed_by TEXT,
	reviewed_at TEXT,
	unread BOOLEAN NOT NULL,
	item TEXT NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier) REFERENCES dossiers (sides),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_ledger_items_document ON ledger_items (document);

CREATE INDEX ix_ledger_items_dossier ON ledger_items (dossier);

CREATE INDEX ix_ledger_items_made ON ledger_items (made);

CREATE INDEX ix_ledger_items_status ON ledger_items (status);

CREATE TABLE signs (
	document BIGINT NOT NULL,
	number INTEGER NOT NULL,
	effect TEXT NOT NULL,
	date TEXT,
	sides TEXT NOT NULL,
	topics TEXT NOT NULL,
	evidence TEXT NOT NULL,
	evidence_start INTEGER NOT NULL,
	evidence_end INTEGER NOT NULL,
	sign TEXT NOT NULL,
	PRIMARY KEY (document, number),
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE ledger_evidence (
	item TEXT NOT NULL,
	number INTEGER NOT NULL,
	kind TEXT NOT NULL,
	document BIGINT NOT NULL,
	side TEXT,
	date TEXT,
	words TEXT NOT NULL,
	words_start INTEGER NOT NULL,
	words_end INTEGER NOT NULL,
	reason TEXT NOT NULL,
	strength FLOAT NOT NULL,
	PRIMARY KEY (item, number),
	FOREIGN KEY(item) REFERENCES ledger_items (id) ON DELETE CASCADE,
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_ledger_evidence_document ON ledger_evidence (document);

CREATE TABLE ledger_instruments (
	item TEXT NOT NULL,
	instrument TEXT NOT NULL,
	PRIMARY KEY (item, instrument),
	FOREIGN KEY(item) REFERENCES ledger_items (id) ON DELETE CASCADE
);

CREATE INDEX ix_ledger_instruments_instrument ON ledger_instruments (instrument);

CREATE TABLE ledger_sides (
	item TEXT NOT NULL,
	part TEXT NOT NULL,
	country TEXT NOT NULL,
	PRIMARY KEY (item, part, country),
	FOREIGN KEY(item) REFERENCES ledger_items (id) ON DELETE CASCADE
);

CREATE INDEX ix_ledger_sides_country ON ledger_sides (country);

CREATE TABLE ledger_topics (
	item TEXT NOT NULL,
	topic TEXT NOT NULL,
	PRIMARY KEY (item, topic),
	FOREIGN KEY(item) REFERENCES ledger_items (id) ON DELETE CASCADE
);

CREATE INDEX ix_ledger_topics_topic ON ledger_topics (topic);
