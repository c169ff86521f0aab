/** Answers of the self-check on their way into an application; kept while the page is open. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { FormAnswers } from '../../forms/fact-form.tsx'

const keyOf = (service: string) => ['carried-answers', service] as const

/** Puts answers aside; signing in on the way does not lose them. */
export function carryAnswers(client: QueryClient, service: string, answers: FormAnswers): void {
  client.setQueryDefaults(['carried-answers'], { gcTime: Number.POSITIVE_INFINITY })
  client.setQueryData(keyOf(service), answers)
}

/** What was answered before for a service; nothing when there was no self-check. */
export function useCarriedAnswers(service: string): FormAnswers {
  return useQueryClient().getQueryData<FormAnswers>(keyOf(service)) ?? {}
}
