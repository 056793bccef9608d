package org.analyticschatbot.texttosql.model;

/** The protocol that an endpoint speaks. */
public enum Provider {
    /** OpenAI and whatever is compatible with it: Azure, vLLM, LM Studio, llama.cpp. */
    OPENAI,
    ANTHROPIC,
    /** Ollama's own protocol. */
    OLLAMA
}
