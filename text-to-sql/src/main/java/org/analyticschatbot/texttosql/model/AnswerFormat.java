package org.analyticschatbot.texttosql.model;

/** How a model is held to the form of its answer. */
public enum AnswerFormat {
    /** By the provider: a JSON schema goes with the request. */
    SCHEMA,
    /** By the prompt alone, for endpoints that refuse a schema. */
    PROMPT
}
