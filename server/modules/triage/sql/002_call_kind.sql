-- Why a call back was asked for: after an answer about self-harm, or because the emergency department is the place to go.
ALTER TABLE crisis_call ADD COLUMN kind {{text}} NOT NULL DEFAULT 'crisis';   -- L5
