/** Filing an application: one case and one receipt however often the request is sent. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { DraftView } from '../../../http/contract/cases.ts'
import { newKey } from '../../api.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import { useApi } from '../../queries.ts'

/** A key for a request, kept in the window so that it survives a reload after a lost answer. */
function keyFor(draft: string, request: string): string {
  const name = `kechuang.filing.${draft}`
  try {
    const [kept, key] = (sessionStorage.getItem(name) ?? '').split(' ')
    // Answers are not kept, only a mark that tells one request from another.
    const mark = String(
      [...request].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 4294967291, 7),
    )
    if (kept === mark && key !== undefined) return key
    const fresh = newKey()
    sessionStorage.setItem(name, `${mark} ${fresh}`)
    return fresh
  } catch {
    return newKey()
  }
}

/** Files the answers of a draft and leads to the receipt. */
export function useFiling(draft: DraftView) {
  const api = useApi()
  const client = useQueryClient()
  const go = useNavigate()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const sent = useRef({ request: '', key: '' })
  const file = async (answers: FormAnswers, before: () => void) => {
    const body = { service: draft.service, party: draft.party, answers, draft: draft.id }
    const request = JSON.stringify(body)
    if (sent.current.request !== request) {
      sent.current = { request, key: keyFor(draft.id, request) }
    }
    setBusy(true)
    setFailure(undefined)
    try {
      const filed = await api.file(body, sent.current.key)
      before()
      client.removeQueries({ queryKey: ['draft', draft.id] })
      await Promise.all([
        client.invalidateQueries({ queryKey: ['drafts'] }),
        client.invalidateQueries({ queryKey: ['cases'] }),
      ])
      await go({
        to: '/cases/$id',
        params: { id: filed.id },
        search: { receipt: '1' },
        replace: true,
      })
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, file }
}
