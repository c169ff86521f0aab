/** Around the pages of desks: lets them ask questions in dialogs, which public pages never do. */
import { Outlet } from '@tanstack/react-router'
import { App } from 'antd'
import { SignInAgain } from './sign-in-again.tsx'

/** Loaded with the first desk page, so that the portal does not carry it. */
export function DialogsLayout() {
  return (
    <App component={false}>
      <SignInAgain />
      <Outlet />
    </App>
  )
}
